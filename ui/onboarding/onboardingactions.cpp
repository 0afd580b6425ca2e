// SPDX-License-Identifier: GPL-3.0-or-later
// What the keys and buttons of OnboardingPane do, and what comes of it.
#include "onboarding/consequencedialog.h"
#include "onboarding/instructionsheet.h"
#include "onboarding/numberkeys.h"
#include "onboarding/numbersview.h"
#include "onboarding/onboardingpane.h"
#include "onboarding/practicewindow.h"
#include "onboarding/setupwizard.h"
#include "onboarding/verifiednumbersmodel.h"
#include "widgets/rememberedlayout.h"
#include "widgets/savedialog.h"

#include <QAction>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>

namespace rl {

void OnboardingPane::addKeys()
{
    const auto add = [this](const QString &key, const QString &text, void (OnboardingPane::*what)(),
                            bool inList) {
        auto *action = new QAction(text, this);
        action->setShortcut(QKeySequence(key));
        action->setShortcutContext(inList ? Qt::WidgetShortcut : Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, what);
        addAction(action);
        if (inList)
            m_view->addAction(action);
    };
    add(numberKeys::setUp(), tr("Set up a number…"), &OnboardingPane::setUp, false);
    add(numberKeys::disable(), tr("Disable the forwarding…"), &OnboardingPane::disableCurrent,
        true);
    add(numberKeys::verify(), tr("Verify again"), &OnboardingPane::verifyCurrent, true);
    add(numberKeys::remove(), tr("Remove the number…"), &OnboardingPane::removeCurrent, true);
    add(numberKeys::save(), tr("Save the list as CSV…"), &OnboardingPane::saveList, false);
    add(numberKeys::practice(), tr("The broker's phone (practice)"), &OnboardingPane::showPractice,
        false);
    auto *search = new QAction(tr("Search the list"), this);
    search->setShortcut(QKeySequence(numberKeys::search()));
    search->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(search, &QAction::triggered, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    addAction(search);
}

void OnboardingPane::connectAnswers()
{
    connect(m_list.get(), &NumbersList::failed, this,
            [this](const QString &why) { tell(Tone::Danger, why); });
    connect(m_list.get(), &NumbersList::disabled, this, &OnboardingPane::showDisabled);
    connect(m_list.get(), &NumbersList::removed, this, &OnboardingPane::tellRemoved);
    connect(m_list.get(), &NumbersList::verifiedAgain, this, &OnboardingPane::tellVerifiedAgain);
}

void OnboardingPane::showDisabled(const VerifiedNumber &number, const DisabledForwarding &answer)
{
    QStringList lines{tr("It is off here; on the phone only when the broker has dialled this.")};
    if (!answer.previousForwarding.isEmpty())
        lines << tr("Before, the phone forwarded to %1.").arg(answer.previousForwarding);
    auto *dialog =
        new ConsequenceDialog(tr("%1: forwarding disabled").arg(number.number.formatted()), lines,
                              {answer.deactivationCode}, {}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void OnboardingPane::tellRemoved(const VerifiedNumber &number, const RemovedNumber &answer)
{
    const QString what = tr("%1 is removed.").arg(number.number.formatted());
    if (answer.stillForwarding.isEmpty())
        tell(Tone::Success, what);
    else
        tell(Tone::Warning, what + u' '
                                + tr("The phone still forwards until the broker dials %1.")
                                      .arg(answer.stillForwarding.join(QStringLiteral(", "))));
}

void OnboardingPane::tellVerifiedAgain(const VerifiedNumber &number, bool listed)
{
    const QString phone = number.number.formatted();
    if (listed)
        tell(Tone::Success, tr("%1 is still listed by the carrier.").arg(phone));
    else
        tell(Tone::Warning, tr("The carrier does not list %1 any more: remove it here, then "
                               "set it up again.")
                                .arg(phone));
}

void OnboardingPane::tellSaved(const Outcome &saved, const QString &path)
{
    if (!saved && m_wizard && m_wizard->isVisible()) { // it would hide what the pane says
        auto *box = new QMessageBox(QMessageBox::Warning, tr("It was not saved"),
                                    saved.error().text(), QMessageBox::Ok, m_wizard);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
        return;
    }
    tell(saved ? Tone::Success : Tone::Danger,
         saved ? tr("Saved %1").arg(path) : saved.error().text());
}

void OnboardingPane::setUp()
{
    if (!m_setup)
        return;
    // What was begun is in the list; what was only typed goes on here.
    if (!m_wizard && m_setup->verification().isBegun())
        m_setup->begin();
    openWizard();
}

void OnboardingPane::setUpAnother()
{
    if (!m_setup)
        return;
    saveAnswers();
    m_setup->begin();
    openWizard();
}

void OnboardingPane::saveAnswers()
{
    m_setup->flush().then(this, [this](const Outcome &saved) {
        if (!saved)
            tell(Tone::Danger, saved.error().text());
    });
}

void OnboardingPane::openCurrent()
{
    const auto number = current();
    if (!number || !m_setup)
        return;
    const VerificationRun &run = m_setup->verification();
    if (m_wizard && m_wizard->isVisible() && run.isBegun() && run.number()->id == number->id) {
        m_wizard->raise(); // it is at it: the code on its screen stays
        m_wizard->activateWindow();
        return;
    }
    saveAnswers();
    m_setup->resume(*number);
    openWizard();
}

void OnboardingPane::openWizard()
{
    if (!m_wizard) {
        m_wizard = new SetupWizard(*m_setup, this);
        m_wizard->setAttribute(Qt::WA_DeleteOnClose);
        m_wizard->setPractice(m_access.isPractice());
        m_wizard->setTestPhone(m_layout.value(QStringLiteral("onboarding.testPhone")).toString());
        connect(m_wizard, &SetupWizard::sheetWanted, this, &OnboardingPane::saveSheet);
        connect(m_wizard, &SetupWizard::anotherWanted, this, &OnboardingPane::setUpAnother);
        connect(m_wizard, &SetupWizard::listWanted, m_wizard, &QWidget::close);
        connect(m_wizard, &QDialog::finished, this, [this] {
            m_layout.setValue(QStringLiteral("onboarding.testPhone"), m_wizard->testPhone());
            saveAnswers();
            m_setup->close();
            refresh();
        });
    }
    m_wizard->openAtPage();
    m_wizard->show();
    m_wizard->raise();
    m_wizard->activateWindow();
    if (m_access.isPractice())
        showPractice();
}

void OnboardingPane::showPractice()
{
    if (!m_access.practice())
        return;
    const bool first = !m_practice;
    if (first)
        m_practice = new PracticeWindow(*m_access.practice(), this);
    const auto &forwarding = m_setup->forwarding().forwarding();
    if (forwarding)
        m_practice->setForwarding(forwarding->simNumber, forwarding->destination);
    m_practice->setAttribute(Qt::WA_ShowWithoutActivating, m_wizard && m_wizard->isVisible());
    m_practice->show();
    m_practice->raise();
}

void OnboardingPane::disableCurrent()
{
    const auto number = current();
    if (!number || !number->forwarding || number->forwarding->status == ForwardingStatus::Disabled)
        return;
    auto *dialog = new ConsequenceDialog(
        tr("Disable the forwarding of %1?").arg(number->number.formatted()),
        {tr("The phone goes on forwarding until the broker dials this code.")},
        {number->forwarding->deactivationCode}, tr("Disable"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, number = *number] {
        if (m_list)
            m_list->disable(number);
    });
    dialog->open();
}

void OnboardingPane::removeCurrent()
{
    if (const auto number = current())
        confirmRemoval(*number);
}

void OnboardingPane::confirmRemoval(const VerifiedNumber &number)
{
    const bool active = number.forwarding && number.forwarding->status == ForwardingStatus::Active;
    auto *dialog = new ConsequenceDialog(
        tr("Remove %1?").arg(number.number.formatted()), NumbersList::consequencesOfRemoval(number),
        active ? QStringList{number.forwarding->deactivationCode} : QStringList(), tr("Remove"),
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, number] {
        if (m_list)
            m_list->remove(number);
    });
    dialog->open();
}

void OnboardingPane::verifyCurrent()
{
    const auto number = current();
    if (!number || !m_list)
        return;
    if (number->status == VerificationStatus::Verified)
        m_list->verifyAgain(*number);
    else
        openCurrent();
}

void OnboardingPane::saveList()
{
    if (!m_list)
        return;
    // Asked first: an export is noted in the audit log, and one that nobody kept is none.
    askWhereToSave(
        this, tr("Save the list"), QStringLiteral("verified-numbers.csv"), this,
        [this](const QString &path) {
            if (!m_list) // another account meanwhile
                return;
            m_list->exportCsv().then(this, [this, path](const TelephonyResult<QByteArray> &csv) {
                if (!csv)
                    return tell(Tone::Danger, csv.error().text());
                writeMade(
                    [csv = *csv] { return csv; }, path, this,
                    [this](const Outcome &saved, const QString &at) { tellSaved(saved, at); });
            });
        });
}

void OnboardingPane::saveSheet()
{
    if (!m_setup)
        return;
    const InstructionSheet sheet(instructionInput(*m_setup), paperFor(QLocale::system()));
    askWhereToSave(
        m_wizard, tr("Save the instruction sheet"), sheet.fileName(), this,
        [this, sheet](const QString &path) {
            writeMade([sheet] { return sheet.pdf(); }, path, this,
                      [this](const Outcome &saved, const QString &at) { tellSaved(saved, at); });
        });
}

} // namespace rl
