// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicecode.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::ServiceCode", text);
}

Error wrong(QStringView code, const QString &what)
{
    return {ErrorCode::InvalidInput, what, tr("Dial it exactly as it is printed."),
            QStringLiteral("code \"%1\"").arg(code)};
}

bool allDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// Longest first: "**" before "*".
constexpr std::array<std::pair<QStringView, ServiceAction>, 5> actions{
    std::pair{QStringView(u"**"), ServiceAction::Register},
    {u"*#", ServiceAction::Ask},
    {u"##", ServiceAction::Erase},
    {u"*", ServiceAction::Activate},
    {u"#", ServiceAction::Deactivate},
};
constexpr std::array<QStringView, 6> services{u"21", u"61", u"62", u"67", u"002", u"004"};
// Teleservices and bearer services of annex C.
constexpr std::array<QStringView, 17> basicServices{u"10", u"11", u"12", u"13", u"16", u"17",
                                                    u"18", u"19", u"20", u"21", u"22", u"24",
                                                    u"25", u"26", u"27", u"99", u"70"};

// Only where a phone rings first is there a time for it.
bool knowsRingTime(QStringView service)
{
    return service == u"61" || service == u"002" || service == u"004";
}

bool isDialNumber(QStringView text)
{
    const QStringView digits = text.startsWith(u'+') ? text.mid(1) : text;
    return digits.size() >= 3 && digits.size() <= 20 && allDigits(digits);
}

} // namespace

bool isStandardRingTime(std::chrono::seconds time)
{
    const auto count = time.count();
    return count >= 5 && count <= 30 && count % 5 == 0;
}

std::chrono::seconds standardRingTime(std::chrono::seconds time)
{
    return std::chrono::seconds(std::clamp<qint64>((time.count() + 2) / 5 * 5, 5, 30));
}

bool ServiceCode::ringTimeIsStandard() const
{
    return !ringTime || isStandardRingTime(*ringTime);
}

Result<ServiceCode> readServiceCode(QStringView code)
{
    const auto prefix = std::find_if(actions.begin(), actions.end(), [code](const auto &known) {
        return code.startsWith(known.first);
    });
    if (prefix == actions.end())
        return wrong(code, tr("A code begins with a star or a pound sign."));
    if (!code.endsWith(u'#') || code.size() <= prefix->first.size() + 1)
        return wrong(code, tr("A code ends with a pound sign."));
    ServiceCode read;
    read.action = prefix->second;
    const QStringView inside =
        code.mid(prefix->first.size(), code.size() - prefix->first.size() - 1);
    const QList<QStringView> fields = inside.split(u'*');
    read.service = fields[0].toString();
    if (std::find(services.begin(), services.end(), fields[0]) == services.end())
        return wrong(code, tr("%1 is no call forwarding service.").arg(read.service));
    if (fields.size() > 4)
        return wrong(code, tr("A code has a number, a kind of call and a time, no more."));
    if (fields.size() > 1)
        read.number = fields[1].toString();
    if (fields.size() > 2)
        read.basicService = fields[2].toString();
    if (!read.number.isEmpty() && !isDialNumber(read.number))
        return wrong(code, tr("“%1” is no number that can be dialled.").arg(read.number));
    const bool registers =
        read.action == ServiceAction::Register || read.action == ServiceAction::Activate;
    if (read.action == ServiceAction::Register && read.number.isEmpty())
        return wrong(code, tr("The number to forward to is missing."));
    if (!registers && !read.number.isEmpty())
        return wrong(code, tr("A code that undoes or asks has no number."));
    if (!read.basicService.isEmpty()
        && std::find(basicServices.begin(), basicServices.end(), read.basicService)
               == basicServices.end())
        return wrong(code, tr("%1 is no kind of call.").arg(read.basicService));
    if (fields.size() < 4)
        return read;
    bool isNumber = false;
    const int seconds = fields[3].toInt(&isNumber);
    if (!registers || !knowsRingTime(fields[0]))
        return wrong(code, tr("This code takes no ring time."));
    if (!isNumber || !allDigits(fields[3]) || fields[3].size() > 2 || seconds < 1)
        return wrong(code, tr("A ring time is one or two digits."));
    read.ringTime = std::chrono::seconds(seconds);
    return read;
}

} // namespace rl
