// SPDX-License-Identifier: GPL-3.0-or-later
// What the five documents print and no other test runs: every query and call as printed but for its
// placeholders, with the columns it returns and, where the document prints them, its figures. And
// the two pages that say so: QUERIES.md, and the drawing of the schema in the migrations' README.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "testdatabase.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace rl;

namespace {

const QByteArray lead = "a0000000-0000-4000-8000-000000000001";
const QByteArray broker = "b0000000-0000-4000-8000-000000000001";
const QByteArray organization = "c0000000-0000-4000-8000-000000000001";
const QByteArray bestNumber = "c0000000-0000-4000-8000-000000000002";
const QByteArray callerId = "d0000000-0000-4000-8000-000000000001";
const QByteArray call = "e0000000-0000-4000-8000-000000000001";

// The documents' placeholders stand for ids of rows and for what a program puts in.
const QList<std::pair<QByteArray, QByteArray>> placeholders{
    {"'abc-123'", "'" + lead + "'"},
    {"'broker-456'", "'" + broker + "'"},
    {"leadId", lead},
    {"test_lead", lead},
    {"brokerId", broker},
    {"test_broker", broker},
    {"leadState", "CA"},
    {"availableNumbers[0].id", bestNumber},
    {"numberId", bestNumber},
    {"currentAttempts + 1", "1"},
    {"healthScore", "76"},
    {"answerRate", "62.5"},
    {"callCount", "8"},
    {"orgId", organization},
    {"'org_id'", "'" + organization + "'"},
    {"callId", call},
    {"= ?", "= 'bookClinicAppointment'"},
};

QByteArray fileContent(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not there", qUtf8Printable(path));
    return file.readAll();
}

// Unordered rows are sorted; of numbers with a point the zeros at the end are left out but one.
QString asText(const SqlRows &rows, bool ordered)
{
    static const QRegularExpression zeros(QStringLiteral("^(-?\\d+\\.\\d+?)0+$"));
    QStringList lines;
    const QStringList columns = rows.columnNames();
    for (const SqlRow row : rows) {
        QStringList cells;
        for (const QString &column : columns)
            cells << row.text(qPrintable(column)).replace(zeros, QStringLiteral("\\1"));
        lines << cells.join(QStringLiteral(" | "));
    }
    if (!ordered)
        lines.sort();
    return lines.join(QStringLiteral("; "));
}

} // namespace

class TestPrintedQueries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // One database for all, each test in a transaction that is rolled back.
    void initTestCase() { m_database = std::make_unique<TestDatabase>(); }
    void init() { m_database->execute("BEGIN"); }
    void cleanup() { m_database->execute("ROLLBACK"); }

    void printedQueryRuns_data();
    void printedQueryRuns();
    void workflowAssignsAndBooks();
    void workflowGivesUp();
    void workflowUpdatesHealth();
    void programsWriteWhatTheyPrint();
    void plainCodeIsRefused();
    void forgottenOrganizationShowsNoOther();

    void pageNamesEveryStatement();
    void pageNamesTestsThatAreThere();
    void drawingIsTheSchema();

private:
    // "source004/plain_code", with the placeholders filled in.
    QByteArray printed(const QByteArray &statement) const
    {
        QByteArray sql =
            fileContent(m_folder + QString::fromLatin1(statement) + QStringLiteral(".sql"));
        for (const auto &[placeholder, value] : placeholders)
            sql.replace(placeholder, value);
        return sql
            .replace("new Date().toISOString()",
                     QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1())
            .replace("$1", sql.contains("verified_caller_id = $1") ? "'" + callerId + "'"
                                                                   : "'" + organization + "'")
            .replace("$2", sql.contains("org_id = $2") ? "'" + organization + "'" : "'verified'");
    }
    // The rows that the document's figures are counted from.
    void fill(const QByteArray &source)
    {
        m_database->execute(
            fileContent(m_folder + QString::fromLatin1(source) + QStringLiteral("/figures.sql")));
    }
    QString assignment()
    {
        return m_database->value(
            "SELECT concat_ws(' ', right(number_id::text, 1), status, call_attempts, max_attempts, "
            "first_answered_at IS NOT NULL, last_call_at IS NOT NULL, booked_at IS NOT NULL, "
            "released_at IS NOT NULL) FROM lead_number_assignments");
    }
    QString page() const
    {
        return QString::fromUtf8(fileContent(m_pages + QStringLiteral("QUERIES.md")));
    }

    const QString m_folder = QFileInfo(QFINDTESTDATA("source000")).absolutePath() + u'/';
    const QString m_pages =
        QFileInfo(QFINDTESTDATA("../../../resources/migrations/README.md")).absolutePath() + u'/';
    std::unique_ptr<TestDatabase> m_database;
};

// Without figures: there is at least one row.
void TestPrintedQueries::printedQueryRuns_data()
{
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("figures");
    QTest::newRow("source000/monthly_invoice")
        << "company_name billable_appointments total_calls total_minutes unique_leads"
        << "My Reverse Options | 12 | 28 | 420.5 | 3; Second Broker LLC | 8 | 15 | 180.3 | 2";
    QTest::newRow("source000/pool_health")
        << "assigned_broker_company available tracking total utilization_pct"
        << "My Reverse Options | 12 | 3 | 15 | 20.0; Second Broker LLC | 18 | 2 | 20 | 10.0";
    QTest::newRow("source001/available_numbers")
        << "id number signalwire_id broker_id is_active last_used_at health_score call_count "
           "answer_rate area_code state"
        << QString::fromLatin1(bestNumber + " | +15551234568 | sw_124 | " + broker
                               + " | t |  | 90 | 0 |  | 555 | CA");
    // The workspace of two numbers counts twice, by the printed query's own join.
    QTest::newRow("source002/provisioning_success")
        << "total_pro_enterprise with_numbers success_rate"
        << "4 | 3 | 75";
    QTest::newRow("source002/number_utilization") << "status count monthly_cost"
                                                  << "active | 2 | 2.0; suspended | 1 | 1.0";
    QTest::newRow("source002/message_routing") << "name message_count"
                                               << "Pro Clinic | 2; Big Clinic | 1";
    QTest::newRow("source002/inbound_sms") << "record_inbound_message" << QString();
    QTest::newRow("source004/tool_by_name") << "vapi_tool_id"
                                            << "tool-1";
    QTest::newRow("source004/registered_tools") << "name tool_name vapi_tool_id definition_hash"
                                                << "Glow Clinic | bookClinicAppointment | tool-1 "
                                                   "| hash-1";
    QTest::newRow("source004/tools_per_org") << "name tool_count"
                                             << "Glow Clinic | 1";
    QTest::newRow("source004/message_count") << "count"
                                             << "0";
    QTest::newRow("source004/message_policies")
        << "schemaname tablename policyname permissive roles cmd qual with_check" << QString();
    QTest::newRow("source004/row_security") << "tablename rowsecurity"
                                            << "hybrid_forwarding_configs | t; "
                                               "verified_caller_ids | t";
    const QString callerIdColumns = QStringLiteral(
        "id org_id phone_number friendly_name twilio_caller_id_sid twilio_call_sid status "
        "verification_code_hash verification_code_expires_at verification_attempts verified_at "
        "created_at updated_at …");
    const QString configColumns = QStringLiteral(
        "id org_id verified_caller_id sim_phone_number forwarding_type carrier "
        "carrier_country_code twilio_forwarding_number ring_time_seconds "
        "generated_activation_code generated_deactivation_code status user_confirmed_setup "
        "confirmed_at created_at updated_at …");
    QTest::newRow("source004/caller_ids_exist") << callerIdColumns << QString();
    QTest::newRow("source004/configs_exist") << configColumns << QString();
    QTest::newRow("source004/numbers_of_org") << callerIdColumns << QString();
    QTest::newRow("source004/numbers_without_org") << callerIdColumns << QString();
    QTest::newRow("source004/config_of_org") << configColumns << QString();
    QTest::newRow("source004/config_without_org") << configColumns << QString();
    QTest::newRow("source004/verified_numbers") << "verified_count status"
                                                << "2 | verified";
    QTest::newRow("source004/active_configs") << "active_configs carrier forwarding_type"
                                              << "2 | tmobile | safety_net";
    QTest::newRow("source004/failed_verifications") << "failures"
                                                    << "1";
}

void TestPrintedQueries::printedQueryRuns()
{
    QFETCH(QString, columns);
    QFETCH(QString, figures);
    const QByteArray statement = QTest::currentDataTag();
    fill(statement.left(statement.indexOf('/')));
    const QByteArray sql = printed(statement);
    const SqlRows rows = m_database->rows(sql);
    const QString names = rows.columnNames().join(u' ');
    if (columns.endsWith(u'…')) // ours follow
        QVERIFY2(names.startsWith(columns.chopped(2)), qPrintable(names));
    else
        QCOMPARE(names, columns);
    if (figures.isEmpty())
        QVERIFY(rows.size() > 0);
    else
        QCOMPARE(asText(rows, sql.contains("ORDER BY")), figures);
}

// Source 001's workflow, node by node: it writes its assignments itself.
void TestPrintedQueries::workflowAssignsAndBooks()
{
    fill("source001");
    m_database->execute(printed("source001/create_assignment"));
    QCOMPARE(assignment(), QStringLiteral("2 active 0 5 f f f f"));
    QCOMPARE(m_database->rows(printed("source001/outcome_answered")).size(), 1);
    QCOMPARE(assignment(), QStringLiteral("2 active 1 5 t t f f"));
    QCOMPARE(m_database->rows(printed("source001/outcome_booked")).size(), 1);
    QCOMPARE(assignment(), QStringLiteral("2 booked_locked 1 5 t t t f"));
}

void TestPrintedQueries::workflowGivesUp()
{
    fill("source001");
    m_database->execute(printed("source001/create_assignment"));
    QCOMPARE(m_database->rows(printed("source001/outcome_unreachable")).size(), 1);
    QCOMPARE(assignment(), QStringLiteral("2 unreachable 0 5 f f f t"));
    // What the webhooks call, on the number that is free again.
    const auto answer = [&](const QByteArray &statement) {
        return QJsonDocument::fromJson(m_database->value(printed(statement)).toUtf8()).object();
    };
    QCOMPARE(answer("source001/webhook_assign_number")[u"number"].toString(),
             QStringLiteral("+15551234568"));
    const QJsonObject outcome = answer("source001/webhook_call_outcome");
    QCOMPARE(outcome[u"success"].toBool(), true);
    QCOMPARE(outcome[u"status"].toString(), QStringLiteral("active"));
    QCOMPARE(outcome[u"call_attempts"].toInt(), 1);
}

void TestPrintedQueries::workflowUpdatesHealth()
{
    fill("source001");
    QCOMPARE(m_database->rows(printed("source001/update_health")).size(), 1);
    QCOMPARE(m_database->value("SELECT concat_ws(' ', health_score, answer_rate, call_count, "
                               "last_used_at > now() - interval '1 minute') FROM phone_numbers "
                               "WHERE number = '+15551234568'"),
             QStringLiteral("76 62.5 8 t"));
}

void TestPrintedQueries::programsWriteWhatTheyPrint()
{
    fill("source000");
    const QByteArray number = "SELECT concat_ws(' ', assignment_status, right(currently_assigned_to"
                              "::text, 1)) FROM signalwire_phone_numbers WHERE number = "
                              "'+14244851544'";
    m_database->execute("INSERT INTO signalwire_phone_numbers (number, assigned_broker_company) "
                        "VALUES ('+14244851544', 'My Reverse Options')");
    QCOMPARE(m_database->value(printed("source000/assign_by_name")),
             QStringLiteral(R"({"number": "+14244851544", "success": true, )"
                            R"("release_at": "2025-10-23T00:00:00Z"})"));
    QCOMPARE(m_database->value(number), QStringLiteral("assigned_for_tracking 1"));

    m_database->execute("ROLLBACK; BEGIN");
    fill("source004");
    m_database->execute(printed("source004/log_message"));
    QCOMPARE(m_database->value("SELECT concat_ws(' ', direction, method, recipient, content, "
                               "status, service_provider, external_message_id, call_id, created_at "
                               "IS NOT NULL) FROM messages WHERE org_id = '"
                               + organization + '\''),
             QStringLiteral("outbound sms phone message sent twilio messageSid ")
                 + QString::fromLatin1(call) + QStringLiteral(" t"));
    m_database->execute(printed("source004/save_tool"));
    QCOMPARE(m_database->value("SELECT vapi_tool_id FROM org_tools WHERE tool_name = 'tool_name'"),
             QStringLiteral("toolId"));
}

// The document's own example of a breach: there is nowhere to write a plain code.
void TestPrintedQueries::plainCodeIsRefused()
{
    const std::unique_ptr<Session> session = m_database->session();
    QVERIFY(!session->runScript(printed("source004/plain_code")));
    QCOMPARE(session->lastFailure().sqlState, QByteArray("42703")); // no such column
}

// "Missing org_id filter … data breach": row security filters for whoever forgets to.
void TestPrintedQueries::forgottenOrganizationShowsNoOther()
{
    fill("source004");
    m_database->execute("SET LOCAL SESSION AUTHORIZATION walter");
    QCOMPARE(m_database->rows(printed("source004/config_without_org")).size(), 1);
    QCOMPARE(m_database
                 ->rows(printed("source004/config_without_org")
                            .replace(callerId, "d0000000-0000-4000-8000-000000000002"))
                 .size(),
             0);
    QCOMPARE(m_database->value("SELECT string_agg(DISTINCT right(org_id::text, 1), '') FROM "
                               "verified_caller_ids WHERE status = 'verified'"),
             QStringLiteral("1"));
}

// A row of the page: | query | statement or – | `store/test slot`, … |
void TestPrintedQueries::pageNamesEveryStatement()
{
    const QString text = page();
    int statements = 0;
    QStringList missing;
    for (const QString &source :
         QDir(m_folder).entryList({QStringLiteral("source0??")}, QDir::Dirs)) {
        for (const QString &file :
             QDir(m_folder + source).entryList({QStringLiteral("*.sql")}, QDir::Files)) {
            ++statements;
            const QString name = QStringLiteral("| `%1/%2` |").arg(source, file);
            if (text.count(name) != 1)
                missing << name;
        }
    }
    QVERIFY(statements > 50);
    QCOMPARE(missing.join(u'\n'), QString());
}

void TestPrintedQueries::pageNamesTestsThatAreThere()
{
    static const QRegularExpression testName(QStringLiteral("`store/(\\w+) (\\w+)`"));
    static const QRegularExpression fileName(QStringLiteral("`(source\\d+)/(\\w+)\\.sql`"));
    const QString targets =
        QString::fromUtf8(fileContent(m_folder + QStringLiteral("CMakeLists.txt")));
    QStringList wrong;
    int rows = 0;
    for (const QString &line : page().split(u'\n')) {
        if (!line.startsWith(u'|') || line.startsWith(u"|---") || line.startsWith(u"| query |"))
            continue;
        ++rows;
        QString sources; // of the tests that the row names
        QRegularExpressionMatchIterator named = testName.globalMatch(line);
        while (named.hasNext()) {
            const QRegularExpressionMatch match = named.next();
            const QString path = m_folder + QStringLiteral("test_%1.cpp").arg(match.captured(1));
            const QString source =
                QFile::exists(path) ? QString::fromUtf8(fileContent(path)) : QString();
            if (!targets.contains(
                    QRegularExpression(QStringLiteral("\\b%1\\b").arg(match.captured(1))))
                || !source.contains(QStringLiteral("::%1()").arg(match.captured(2))))
                wrong << match.captured(0);
            sources += source;
        }
        if (sources.isEmpty())
            wrong << line;
        const QRegularExpressionMatch file = fileName.match(line);
        if (!file.hasMatch())
            continue;
        if (!QFile::exists(m_folder + file.captured(0).mid(1).chopped(1)))
            wrong << file.captured(0);
        const bool run = sources.contains(u'"' + file.captured(2) + u'"')
                         || sources.contains(u'"' + file.captured(1) + u'/' + file.captured(2))
                         || (file.captured(2) == u"figures" && sources.contains(u"/figures.sql"));
        if (!run)
            wrong << QStringLiteral("%1 is not run by the test it is listed with")
                         .arg(file.captured(0));
    }
    QVERIFY(rows > 60);
    QCOMPARE(wrong.join(u'\n'), QString());
}

void TestPrintedQueries::drawingIsTheSchema()
{
    const QString drawing =
        m_database->value(fileContent(m_folder + QStringLiteral("schema_drawing.sql")));
    QVERIFY2(!drawing.contains(u"Not in schema_drawing.sql yet"), qPrintable(drawing));
    const QString readme = QString::fromUtf8(fileContent(m_pages + QStringLiteral("README.md")));
    const QString section = readme.mid(readme.indexOf(u"\n## The schema\n"));
    const QString drawn = section.section(QStringLiteral("```"), 1, 1).section(u'\n', 1).trimmed();
    QVERIFY2(drawn == drawing,
             qPrintable(QStringLiteral("The drawing in resources/migrations/README.md is not of "
                                       "this schema. Put this there:\n")
                        + drawing));
}

QTEST_GUILESS_MAIN(TestPrintedQueries)
#include "test_printedqueries.moc"
