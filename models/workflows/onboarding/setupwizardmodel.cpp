// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/setupwizardmodel.h"

#include "onboarding/telephonywords.h"
#include "simbrand.h"

#include <algorithm>
#include <utility>

namespace rl {

using namespace std::chrono_literals;

namespace {

SetupPage pageOf(WizardStep step)
{
    switch (step) {
    case WizardStep::Number:
        break;
    case WizardStep::Verification:
        return SetupPage::Verification;
    case WizardStep::Network:
        return SetupPage::Network;
    case WizardStep::Codes:
        return SetupPage::Codes;
    case WizardStep::Confirmation:
        return SetupPage::Confirmation;
    }
    return SetupPage::Number;
}

} // namespace

SetupWizardModel::SetupWizardModel(TelephonyDesk &desk, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_verification(desk, clock)
    , m_forwarding(desk)
{
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(300);
    connect(&m_saveSoon, &QTimer::timeout, this, &SetupWizardModel::save);
    connect(&m_verification, &VerificationRun::ticked, this, &SetupWizardModel::ticked);
    connect(&m_verification, &VerificationRun::changed, this, [this] {
        Q_EMIT changed();
        if (m_verification.isBusy() || !std::exchange(m_calling, false) || m_verification.problem())
            return;
        save(); // what was asked before the number was known
        Q_EMIT arrived(SetupPage::Verification);
    });
    connect(&m_forwarding, &ForwardingRun::changed, this, &SetupWizardModel::changed);
    connect(&m_forwarding, &ForwardingRun::setUp, this,
            [this] { Q_EMIT arrived(SetupPage::Codes); });
    connect(&m_forwarding, &ForwardingRun::confirmed, this,
            [this] { Q_EMIT arrived(SetupPage::Confirmation); });
    connect(&m_forwarding, &ForwardingRun::triedChanged, this, [this](const QStringList &tried) {
        change([&tried](WizardState &state) { state.tried = tried; });
    });
}

void SetupWizardModel::begin()
{
    ++m_run;
    m_calling = false;
    m_saveSoon.stop();
    m_page = SetupPage::Questions;
    m_broker.reset();
    m_answers = {};
    m_numberText.clear();
    m_friendlyName.clear();
    m_destinationText.clear();
    m_saveTrouble.clear();
    m_verification.forgetOrganization();
    m_verification.reset();
    m_forwarding.reset();
    Q_EMIT changed();
}

void SetupWizardModel::close()
{
    m_forwarding.stopWatching();
    if (m_verification.isBegun() || m_verification.isBusy())
        begin();
}

void SetupWizardModel::resume(const VerifiedNumber &number)
{
    begin();
    m_answers = number.wizard;
    m_numberText = number.number.formatted();
    m_friendlyName = number.friendlyName;
    if (number.forwarding) {
        const Forwarding &is = *number.forwarding;
        m_answers.network = is.carrier;
        m_answers.mode = is.mode;
        m_answers.ringTime = is.ringTime.value_or(m_answers.ringTime);
        m_answers.destination = is.destination;
        if (!is.previousForwarding.isEmpty())
            m_answers.previousForwarding = is.previousForwarding;
    }
    m_destinationText =
        m_answers.destination.isEmpty() ? QString() : m_answers.destination.formatted();
    BrokerToSetUp broker;
    broker.orgId = number.orgId;
    broker.company = number.company;
    broker.name = number.broker;
    broker.language = m_answers.language;
    m_broker = broker;
    // One that expired or is locked begins again at its number; what is known of it stays in view.
    m_verification.resume(number);
    m_forwarding.resume(number);
    m_page = pageOf(stepOf(number)); // only now: what they tell while they resume is of no page
    learnBroker(number.orgId, number.company);
    Q_EMIT changed();
}

// A number's row does not say where the organization's calls go by default.
void SetupWizardModel::learnBroker(const QUuid &org, const QString &company)
{
    m_desk.findBrokers(company).then(
        this, [this, org, run = m_run](const TelephonyResult<std::vector<BrokerToSetUp>> &found) {
            if (run != m_run || !found || !m_broker)
                return;
            const auto same =
                std::find_if(found->begin(), found->end(),
                             [&org](const BrokerToSetUp &each) { return each.orgId == org; });
            if (same == found->end())
                return;
            m_broker->primaryNumber = same->primaryNumber;
            if (m_broker->name.isEmpty())
                m_broker->name = same->name;
            Q_EMIT changed();
        });
}

void SetupWizardModel::setPage(SetupPage page)
{
    if (m_page == page)
        return;
    m_page = page;
    if (page != SetupPage::Confirmation)
        m_forwarding.stopWatching();
    Q_EMIT changed();
}

bool SetupWizardModel::mayGoOn(SetupPage page) const
{
    switch (page) {
    case SetupPage::Questions:
        return m_broker.has_value();
    case SetupPage::Number: // by the call, or where there was one
        return m_verification.isBegun() && !m_verification.isBusy()
               && (m_verification.isPending() || m_verification.isVerified());
    case SetupPage::Verification:
        return m_verification.isVerified();
    case SetupPage::Network:
        return m_verification.isVerified() && !m_forwarding.isBusy()
               && (preview().has_value() || m_forwarding.isConfirmed());
    case SetupPage::Codes:
        return m_forwarding.forwarding().has_value() && !m_forwarding.isBusy();
    case SetupPage::Confirmation:
        return true;
    }
    return false;
}

QString SetupWizardModel::whyNot(SetupPage page) const
{
    if (page == SetupPage::Questions && !m_broker)
        return tr("Choose the broker whose number is set up.");
    if (page != SetupPage::Network || mayGoOn(page))
        return {};
    if (!m_answers.network)
        return tr("Say which network the SIM is on.");
    if (!m_answers.mode)
        return tr("Choose which calls are forwarded.");
    if (destination().isEmpty())
        return tr("Say which number the calls go to.");
    return {};
}

QStringList SetupWizardModel::script(SetupPage page) const
{
    ScriptFacts facts;
    facts.answers = m_answers;
    facts.codeGoes = m_verification.codeGoes();
    facts.delaySeconds = m_answers.delaySeconds;
    facts.code = m_verification.code();
    facts.verified = m_verification.isVerified();
    facts.expired = m_verification.isExpired();
    facts.locked = m_verification.lockedFor() > 0s;
    facts.book = m_forwarding.book();
    facts.codeToDial = m_forwarding.current().code;
    if (const auto previous = PhoneNumber::parse(m_answers.previousForwarding))
        facts.previous = *previous;
    facts.proven = m_forwarding.isProven();
    return brokerScript(page, facts);
}

void SetupWizardModel::setBroker(const std::optional<BrokerToSetUp> &broker)
{
    if (m_verification.isBusy()) { // whose phone is being called
        Q_EMIT changed();
        return;
    }
    m_broker = broker;
    if (broker) {
        m_verification.setOrganization(broker->orgId);
        m_answers.language = broker->language;
        if (m_numberText.isEmpty() && !broker->phone.isEmpty())
            m_numberText = broker->phone.formatted();
    }
    Q_EMIT changed();
}

void SetupWizardModel::change(const std::function<void(WizardState &)> &how)
{
    WizardState changedTo = m_answers;
    how(changedTo);
    if (changedTo == m_answers)
        return;
    m_answers = changedTo;
    if (!rowId().isNull())
        m_saveSoon.start();
    Q_EMIT changed();
}

QUuid SetupWizardModel::rowId() const
{
    return m_verification.isBegun() ? m_verification.number()->id : QUuid();
}

void SetupWizardModel::save()
{
    flush().then(this, [](const Outcome &) {}); // saveTrouble() says it
}

QFuture<Outcome> SetupWizardModel::flush()
{
    m_saveSoon.stop();
    if (rowId().isNull())
        return QtFuture::makeReadyFuture(success());
    return m_desk.saveAnswers(rowId(), m_answers)
        .then(this, [this](const TelephonyResult<Unit> &saved) -> Outcome {
            const QString trouble = saved ? QString() : saved.error().text();
            if (trouble != m_saveTrouble) {
                m_saveTrouble = trouble;
                Q_EMIT changed();
            }
            if (!saved)
                return static_cast<const Error &>(saved.error()); // in words
            return success();
        });
}

void SetupWizardModel::setNumberText(const QString &text)
{
    if (m_numberText == text)
        return;
    if (m_verification.isBusy()) { // the phone of what was typed before is being called
        Q_EMIT changed();
        return;
    }
    m_numberText = text;
    m_calling = false;
    // Another number is another verification: what is shown of the one before does not hold.
    if (m_verification.isBegun() || m_verification.problem()) {
        const auto typed = number();
        if (!typed || !m_verification.isBegun() || m_verification.number()->number != *typed) {
            m_verification.reset();
            m_forwarding.reset();
        }
    }
    Q_EMIT changed();
}

Result<PhoneNumber> SetupWizardModel::number() const
{
    return PhoneNumber::parse(m_numberText);
}

void SetupWizardModel::setExtension(const QString &digits)
{
    change([&digits](WizardState &state) { state.extension = digits; });
}

int SetupWizardModel::delaySeconds() const
{
    return m_answers.delaySeconds;
}

void SetupWizardModel::setDelaySeconds(int seconds)
{
    change([seconds](WizardState &state) {
        state.delaySeconds = std::clamp(seconds, 0, longestDelay);
    });
}

bool SetupWizardModel::mayCall() const
{
    return m_broker && number().ok() && m_verification.mayCall();
}

void SetupWizardModel::call(bool takeOver)
{
    const auto typed = number();
    if (!typed || !mayCall())
        return;
    VerificationStart start;
    start.org = m_broker->orgId;
    start.phone = typed->e164();
    start.friendlyName = m_friendlyName.isEmpty() ? m_broker->name : m_friendlyName;
    start.extension = m_answers.extension;
    start.takeOver = takeOver;
    if (m_answers.onThisPhone && m_verification.codeGoes() == CodeGoes::FromOwnerByPhone)
        start.delaySeconds = m_answers.delaySeconds;
    m_calling = true;
    m_verification.call(start);
}

void SetupWizardModel::goOnWithKnown()
{
    const auto typed = number();
    if (!typed || !m_broker)
        return;
    m_desk.resume(m_broker->orgId, *typed)
        .then(this, [this, run = m_run](const TelephonyResult<ResumedWizard> &known) {
            if (run != m_run)
                return;
            if (!known)
                return m_verification.cannotGoOn(known.error());
            if (!known->number)
                return m_verification.gone();
            resume(*known->number);
            Q_EMIT arrived(m_page);
        });
}

void SetupWizardModel::chooseBrand(const QString &name)
{
    change([&name](WizardState &state) {
        state.brand = name;
        for (const SimBrand &brand : simBrandsLike(name)) {
            if (brand.name.compare(name, Qt::CaseInsensitive) == 0)
                state.network = brand.networks.front();
        }
        if (const auto byCard = carrierFromIccid(name))
            state.network = byCard;
    });
}

QString SetupWizardModel::brandAdvice() const
{
    if (m_answers.brand.isEmpty())
        return {};
    for (const SimBrand &brand : simBrandsLike(m_answers.brand)) {
        if (brand.name.compare(m_answers.brand, Qt::CaseInsensitive) != 0
            || brand.networks.size() < 2)
            continue;
        QStringList names;
        for (const MobileCarrier carrier : brand.networks)
            names << telephonywords::network(carrier);
        return tr("%1 sells cards of several networks (%2). The number printed on the card, or "
                  "under Settings › About › ICCID, tells which: type it here.")
            .arg(brand.name.toString(), names.join(QStringLiteral(", ")));
    }
    return {};
}

void SetupWizardModel::setDestinationText(const QString &text)
{
    m_destinationText = text;
    const auto typed = PhoneNumber::parse(text);
    const PhoneNumber number = typed ? *typed : PhoneNumber();
    if (number == m_answers.destination)
        Q_EMIT changed();
    else
        change([&number](WizardState &state) { state.destination = number; });
}

PhoneNumber SetupWizardModel::destination() const
{
    if (!m_destinationText.trimmed().isEmpty())
        return m_answers.destination; // empty while what is typed is no number
    return m_broker ? m_broker->primaryNumber : PhoneNumber();
}

std::optional<CodeBook> SetupWizardModel::preview() const
{
    if (!m_answers.network || !m_answers.mode)
        return std::nullopt;
    const auto book =
        codeBook(*m_answers.network, *m_answers.mode, destination(), m_answers.ringTime);
    return book ? std::optional(*book) : std::nullopt;
}

void SetupWizardModel::setUpForwarding()
{
    if (m_forwarding.isConfirmed()) { // to look at the codes of what is active changes nothing
        Q_EMIT arrived(SetupPage::Codes);
        return;
    }
    if (!mayGoOn(SetupPage::Network))
        return;
    ForwardingRequest request;
    request.verifiedId = rowId();
    request.mode = *m_answers.mode;
    request.carrier = *m_answers.network;
    request.ringTime = m_answers.ringTime;
    request.destination = destination();
    request.previousForwarding = m_answers.previousForwarding;
    m_forwarding.create(m_verification.number()->orgId, request);
}

} // namespace rl
