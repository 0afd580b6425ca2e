// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonrecords.h"

#include "textfold.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QUrlQuery>
#include <QUuid>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::JsonRecords", text);
}

std::string valueText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString().toStdString();
    case QJsonValue::Bool:
        return value.toBool() ? "true" : "false";
    case QJsonValue::Double: {
        const double number = value.toDouble();
        const auto whole = static_cast<qint64>(number);
        return static_cast<double>(whole) == number
                   ? std::to_string(whole)
                   : QByteArray::number(number, 'f', 6).toStdString();
    }
    default:
        return {}; // null: the carrier does not know
    }
}

} // namespace

JsonRecords::JsonRecords(std::unique_ptr<TextSource> source, const FieldTable &fields,
                         const ColumnMap &map)
    : m_source(std::move(source))
    , m_objects(*m_source)
    , m_fields(fields)
    , m_map(map)
    , m_values(fields.size())
    , m_ranks(fields.size())
    , m_names(fields.size())
{
    m_record.values.resize(fields.size());
}

Result<std::unique_ptr<JsonRecords>> JsonRecords::open(std::unique_ptr<TextSource> source,
                                                       const FieldTable &fields,
                                                       const ColumnMap &map)
{
    std::unique_ptr<JsonRecords> records(new JsonRecords(std::move(source), fields, map));
    const Result<Event> first = records->next();
    if (!first)
        return first.error();
    if (*first == Event::Fault && records->m_objects.text().empty())
        return Error{ErrorCode::InvalidInput,
                     tr("This is not a list in JSON."),
                     records->m_fault.reason,
                     {}};
    records->m_waiting = true;
    return records;
}

Outcome JsonRecords::resume(qint64 position, qint64)
{
    // A place inside nested brackets means nothing by itself: read up to it again.
    if (position <= 0 || m_objects.position() > position)
        return success();
    m_waiting = false;
    while (m_objects.position() < position) {
        const Result<JsonObjects::Event> event = m_objects.next();
        if (!event)
            return event.error();
        if (*event == JsonObjects::Event::End)
            break;
    }
    return success();
}

Result<RecordSource::Event> JsonRecords::next()
{
    if (m_waiting) {
        m_waiting = false;
        return m_fault.reason.isEmpty() ? (m_record.line == 0 ? Event::End : Event::Record)
                                        : Event::Fault;
    }
    const Result<JsonObjects::Event> event = m_objects.next();
    if (!event)
        return event.error();
    m_record.line = 0;
    m_fault = {};
    if (*event == JsonObjects::Event::End && m_objects.isCut())
        return Error{
            ErrorCode::InvalidInput,
            tr("The file ends in the middle: it is a part of a list only."),
            tr("Get the whole file and import that. What was read before the end is in the "
               "database and is not entered twice."),
            {}};
    if (*event == JsonObjects::Event::End)
        return Event::End;
    if (*event == JsonObjects::Event::Fault) {
        m_fault = {m_objects.line(), {}, m_objects.fault()};
        return Event::Fault;
    }
    const std::string_view text = m_objects.text();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(
        QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())), &problem);
    if (!document.isObject()) {
        m_fault = {
            m_objects.line(), {}, tr("This is not valid JSON: %1.").arg(problem.errorString())};
        return Event::Fault;
    }
    const QJsonObject object = document.object();
    for (size_t i = 0; i < m_values.size(); ++i) {
        m_values[i].clear();
        m_ranks[i] = 99;
    }
    m_record.line = m_objects.line();
    take(object, {});
    for (size_t i = 0; i < m_values.size(); ++i)
        m_record.values[i] = m_values[i];
    if (m_carrier.isEmpty())
        noteCarrier(object);
    return Event::Record;
}

void JsonRecords::take(const QJsonObject &object, const QString &path)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member->isObject() && path.isEmpty()) {
            take(member->toObject(), member.key());
            continue;
        }
        const std::string folded = foldedName(QString(path + member.key()).toStdString());
        auto known = m_matches.find(folded);
        if (known == m_matches.end())
            known = m_matches.emplace(folded, m_fields.match(folded, m_map)).first;
        if (!known->second)
            continue;
        const auto [field, rank] = *known->second;
        std::string text = valueText(*member);
        if (rank > m_ranks[field] || (rank == m_ranks[field] && text.empty()))
            continue;
        m_ranks[field] = rank;
        m_values[field] = std::move(text);
        m_names[field] = path.isEmpty() ? member.key() : QString(path + u'.' + member.key());
    }
}

// Twilio's SIDs begin with CA, SignalWire's are UUIDs; both carry the account's SID beside.
void JsonRecords::noteCarrier(const QJsonObject &object)
{
    const QString sid = object.value(u"sid").toString();
    if (sid.isEmpty() || !object.contains(u"account_sid"))
        return;
    if (sid.startsWith(u"CA") && sid.size() == 34)
        m_carrier = QStringLiteral("twilio");
    else if (!QUuid::fromString(sid).isNull())
        m_carrier = QStringLiteral("signalwire");
}

RecordSource::Extent JsonRecords::extent() const
{
    const QUrlQuery query(QString::fromUtf8(m_objects.pageQuery()));
    for (const auto &item : query.queryItems()) {
        if (item.first == u"To" || item.first == u"From" || item.first == u"Status"
            || item.first == u"ParentCallSid")
            return Extent::Part;
    }
    return Extent::Whole;
}

QStringList JsonRecords::remarks() const
{
    if (extent() == Extent::Part)
        return {
            tr("The list was asked for some of its calls only, so that a call which is not in it "
               "may exist all the same.")};
    return {};
}

} // namespace rl
