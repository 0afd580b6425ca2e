// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/telephonywords.h"

#include <QCoreApplication>

#include <algorithm>

namespace rl::telephonywords {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rl::telephonywords)
};

using casewords::Tone;
using casewords::Worded;

} // namespace

QString network(MobileCarrier carrier)
{
    switch (carrier) {
    case MobileCarrier::Att:
        return QStringLiteral("AT&T");
    case MobileCarrier::TMobile:
        return QStringLiteral("T-Mobile");
    case MobileCarrier::Verizon:
        return QStringLiteral("Verizon");
    case MobileCarrier::Sprint:
        return Words::tr("Sprint (now T-Mobile)");
    case MobileCarrier::OtherGsm:
        return Words::tr("Another GSM network");
    case MobileCarrier::OtherCdma:
        return Words::tr("Another CDMA network");
    case MobileCarrier::International:
        break;
    }
    return Words::tr("Outside the United States");
}

QString mode(ForwardingMode mode)
{
    return mode == ForwardingMode::TotalAi ? Words::tr("Total AI") : Words::tr("Safety Net");
}

QString modeSentence(ForwardingMode mode)
{
    return mode == ForwardingMode::TotalAi
               ? Words::tr("Every call goes to the assistant at once; the phone does not ring.")
               : Words::tr(
                   "The phone rings first; the assistant takes what nobody answers, what is "
                   "declined, and calls while the phone is busy or off.");
}

QString handset(Handset handset)
{
    switch (handset) {
    case Handset::IPhone:
        return QStringLiteral("iPhone");
    case Handset::Android:
        return QStringLiteral("Android");
    case Handset::Other:
        break;
    }
    return Words::tr("Another phone");
}

QString language(LetterLanguage language)
{
    return language == LetterLanguage::Spanish ? Words::tr("Spanish") : Words::tr("English");
}

Worded state(const VerifiedNumber &number)
{
    switch (number.status) {
    case VerificationStatus::Pending:
        return {Words::tr("waits for the code"), Tone::Info};
    case VerificationStatus::Expired:
        return {Words::tr("code expired"), Tone::Caution};
    case VerificationStatus::Failed:
        return number.lockedUntil.isValid() ? Worded{Words::tr("locked"), Tone::Bad}
                                            : Worded{Words::tr("not verified"), Tone::Caution};
    case VerificationStatus::Verified:
        break;
    }
    if (!number.forwarding)
        return {Words::tr("verified, no forwarding"), Tone::Info};
    switch (number.forwarding->status) {
    case ForwardingStatus::PendingSetup:
        return {Words::tr("code not dialled yet"), Tone::Info};
    case ForwardingStatus::Disabled:
        return {Words::tr("forwarding disabled"), Tone::Muted};
    case ForwardingStatus::Active:
        break;
    }
    return number.forwarding->provenAt.isValid()
               ? Worded{Words::tr("active, proven"), Tone::Good}
               : Worded{Words::tr("active, not proven"), Tone::Caution};
}

Worded progress(CallProgress progress)
{
    switch (progress) {
    case CallProgress::NotPlaced:
        return {Words::tr("No call was placed."), Tone::Caution};
    case CallProgress::Waiting:
        return {Words::tr("The carrier is about to call."), Tone::Info};
    case CallProgress::Ringing:
        return {Words::tr("The phone is ringing."), Tone::Info};
    case CallProgress::Answered:
        return {Words::tr("The call was answered: the code is asked for now."), Tone::Info};
    case CallProgress::Ended:
        return {Words::tr("The call has ended."), Tone::Muted};
    case CallProgress::Busy:
        return {Words::tr("The phone was busy. Call again."), Tone::Caution};
    case CallProgress::NoAnswer:
        return {Words::tr("Nobody answered. Call again."), Tone::Caution};
    case CallProgress::Failed:
        break;
    }
    return {Words::tr("The call did not go through. Call again."), Tone::Caution};
}

QString countdown(std::chrono::seconds left)
{
    return casewords::clock(int(std::max<qint64>(0, left.count())));
}

QString triesLeft(int tries)
{
    return tries == 1 ? Words::tr("1 try left") : Words::tr("%1 tries left").arg(tries);
}

} // namespace rl::telephonywords
