-- Where the wizard is, for whoever opens it next.
SELECT save_wizard_state(:id, :state) AS answer
