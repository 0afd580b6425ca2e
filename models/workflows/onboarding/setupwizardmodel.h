// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/brokerscript.h"
#include "onboarding/forwardingrun.h"
#include "onboarding/verificationrun.h"

#include <functional>

namespace rl {

// The setup of one broker's number from the first question to the proof: what was answered, what
// each page shows and whether one may go on from it. Windows only show it. Answers are kept in the
// database from the moment when the verification is begun; what was typed before lives as long as
// this does.
class SetupWizardModel : public QObject
{
    Q_OBJECT

public:
    static constexpr int longestDelay = rl::longestDelay;

    // Both live longer.
    SetupWizardModel(TelephonyDesk &desk, const Clock &clock, QObject *parent = nullptr);

    void begin(); // another number; what was typed is gone
    // The window is closed: what is in the database by now is let go of, its code with it. What was
    // only typed stays.
    void close();
    void resume(const VerifiedNumber &number); // on the page that page() says then
    [[nodiscard]] SetupPage page() const { return m_page; }
    void setPage(SetupPage page); // the window shows it
    [[nodiscard]] bool mayGoOn(SetupPage page) const;
    // Why not, where it is not plain to see.
    [[nodiscard]] QString whyNot(SetupPage page) const;
    [[nodiscard]] QStringList script(SetupPage page) const;

    // Who is set up, and the answers.
    QFuture<TelephonyResult<std::vector<BrokerToSetUp>>> findBrokers(const QString &text)
    {
        return m_desk.findBrokers(text);
    }
    [[nodiscard]] const std::optional<BrokerToSetUp> &broker() const { return m_broker; }
    void setBroker(const std::optional<BrokerToSetUp> &broker);
    [[nodiscard]] const WizardState &answers() const { return m_answers; }
    void change(const std::function<void(WizardState &)> &how);
    // Writes what was changed in the last moments; finished when it is in the database.
    QFuture<Outcome> flush();
    [[nodiscard]] const QString &saveTrouble() const { return m_saveTrouble; }

    // The number.
    [[nodiscard]] const QString &numberText() const { return m_numberText; }
    void setNumberText(const QString &text);
    [[nodiscard]] Result<PhoneNumber> number() const; // what the text says
    [[nodiscard]] const QString &friendlyName() const { return m_friendlyName; }
    void setFriendlyName(const QString &name) { m_friendlyName = name; }
    [[nodiscard]] const QString &extension() const { return m_answers.extension; }
    void setExtension(const QString &digits);
    [[nodiscard]] int delaySeconds() const;
    void setDelaySeconds(int seconds);
    [[nodiscard]] bool mayCall() const;
    // Places the verification call. The only thing here that does.
    void call(bool takeOver = false);
    void goOnWithKnown(); // the number is verified or begun already: there

    // The network and what is forwarded.
    void chooseBrand(const QString &name); // also sets the network where the brand has one
    [[nodiscard]] QString brandAdvice() const; // "Red Pocket is sold on …: ask for the ICCID"
    [[nodiscard]] QString destinationText() const { return m_destinationText; }
    void setDestinationText(const QString &text);
    [[nodiscard]] PhoneNumber destination() const; // empty: none is known
    [[nodiscard]] std::optional<CodeBook> preview() const;
    void setUpForwarding(); // answers arrived()

    [[nodiscard]] VerificationRun &verification() { return m_verification; }
    [[nodiscard]] const VerificationRun &verification() const { return m_verification; }
    [[nodiscard]] ForwardingRun &forwarding() { return m_forwarding; }
    [[nodiscard]] const ForwardingRun &forwarding() const { return m_forwarding; }

Q_SIGNALS:
    void changed();
    void ticked();
    void arrived(rl::SetupPage page); // what this page needs is there: the window goes to it

private:
    void learnBroker(const QUuid &org, const QString &company);
    void save();
    [[nodiscard]] QUuid rowId() const; // null: nothing is in the database yet

    TelephonyDesk &m_desk;
    VerificationRun m_verification;
    ForwardingRun m_forwarding;
    SetupPage m_page = SetupPage::Questions;
    std::optional<BrokerToSetUp> m_broker;
    WizardState m_answers;
    QString m_numberText;
    QString m_friendlyName;
    QString m_destinationText;
    QString m_saveTrouble;
    QTimer m_saveSoon;
    bool m_calling = false;
    int m_run = 0;
};

} // namespace rl
