-- Whether the database holds anything, sample or not, and whether that is whole: a sample that was stopped on its way is
-- not. (One that was begun without a day was made before the end was noted.)
SELECT EXISTS (SELECT FROM organizations) AS is_there,
       NOT EXISTS (SELECT FROM audit_log AS begun WHERE action = 'sample_begun' AND data ? 'day'
                   AND NOT EXISTS (SELECT FROM audit_log AS made
                                   WHERE made.action = 'sample_made' AND made.subject = begun.subject AND made.id > begun.id)) AS is_whole
