-- A PDF of the case was saved to somebody's disk.
SELECT dispute_paper_saved(:dispute, :paper, :name, :sha256)
