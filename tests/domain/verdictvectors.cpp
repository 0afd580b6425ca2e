// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdictvectors.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace rl::testing {
namespace {

const QString leadPhone = QStringLiteral("+16505300051");
const QString brokerPhone = QStringLiteral("+13104365998");
const QString trackingNumber = QStringLiteral("+14244851544");

[[noreturn]] void refuse(const QString &what)
{
    qFatal("vectors: %s", qPrintable(what));
}

QUuid idFor(const QString &name)
{
    return QUuid::createUuidV5(QUuid(), name);
}

// Reads the objects of one file; a key that it does not know is a mistake in the file.
class Reader
{
public:
    explicit Reader(QTimeZone zone)
        : m_zone(std::move(zone))
    {
    }

    // "2025-10-22 10:05[:30]" in the case's zone, or with Z in UTC; "" is invalid, as open end.
    [[nodiscard]] QDateTime instant(const QJsonValue &value) const
    {
        const QString text = value.toString();
        if (text.isEmpty())
            return {};
        const QDateTime read = QDateTime::fromString(text, Qt::ISODate);
        if (!read.isValid())
            refuse(QStringLiteral("no time: ") + text);
        if (text.endsWith(u'Z'))
            return read.toUTC();
        return QDateTime(read.date(), read.time(), m_zone).toUTC();
    }

    [[nodiscard]] std::vector<Span> spans(const QJsonValue &value, const QString &label) const
    {
        std::vector<Span> read;
        for (const QJsonValue &each : value.toArray()) {
            const QJsonArray pair = each.toArray();
            read.push_back(
                {instant(pair[0]), instant(pair[1]), pair.size() > 2 ? pair[2].toString() : label});
        }
        return read;
    }

    [[nodiscard]] Appointment appointment(const QJsonObject &object, const QString &name) const
    {
        Appointment read;
        read.id = idFor(name);
        read.status = QStringLiteral("scheduled");
        for (const QString &key : object.keys()) {
            const QJsonValue value = object[key];
            if (key == u"at")
                read.scheduledFor = instant(value);
            else if (key == u"status")
                read.status = value.toString();
            else if (key == u"recorded")
                read.outcomeAt = instant(value);
            else if (key == u"by")
                read.outcomeBy = value.toString();
            else if (key == u"moved_to")
                read.rescheduledTo = instant(value);
            else if (key == u"id")
                read.id = idFor(value.toString());
            else
                refuse(QStringLiteral("unknown key of an appointment: ") + key);
        }
        return read;
    }

    [[nodiscard]] CallRecord call(const QJsonObject &object) const
    {
        CallRecord read;
        read.id = idFor(object[u"id"].toString());
        read.sid = object[u"sid"].toString(QStringLiteral("CA") + object[u"id"].toString());
        read.trackingNumber = object[u"over"].toString(trackingNumber);
        read.status = QStringLiteral("completed");
        read.agreement = CarrierAgreement::Agrees;
        for (const QString &key : object.keys())
            readCallKey(read, key, object[key]);
        return read;
    }

private:
    static void readParty(CallRecord &call, const QString &by)
    {
        call.from = QStringLiteral("+12135550199");
        call.to = call.trackingNumber;
        if (by == u"broker") {
            call.direction = CallDirection::BrokerToLead;
            call.from = brokerPhone;
            call.fromRegistered = true;
            call.fromLabel = QStringLiteral("broker's office");
        } else if (by == u"lead") {
            call.direction = CallDirection::LeadToBroker;
            call.from = leadPhone;
            call.fromRegistered = true;
            call.fromLabel = QStringLiteral("lead");
        } else if (by == u"agent") {
            call.direction = CallDirection::Internal;
        } else if (by == u"stranger") {
            call.direction = CallDirection::Unknown;
        } else {
            refuse(QStringLiteral("unknown caller: ") + by);
        }
    }

    static CarrierAgreement agreement(const QString &name)
    {
        static const QHash<QString, CarrierAgreement> known{
            {QStringLiteral("own"), CarrierAgreement::OwnRecord},
            {QStringLiteral("agrees"), CarrierAgreement::Agrees},
            {QStringLiteral("differs"), CarrierAgreement::Differs},
            {QStringLiteral("missing"), CarrierAgreement::Missing},
            {QStringLiteral("not_asked"), CarrierAgreement::NotAsked},
        };
        if (!known.contains(name))
            refuse(QStringLiteral("unknown agreement: ") + name);
        return known.value(name);
    }

    void readCallKey(CallRecord &call, const QString &key, const QJsonValue &value) const
    {
        if (key == u"start")
            call.start = instant(value);
        else if (key == u"by")
            readParty(call, value.toString());
        else if (key == u"from") {
            call.from = value.toString();
            call.fromRegistered = false;
        } else if (key == u"talk")
            call.talkSeconds = value.isNull() ? std::nullopt : std::optional(value.toInt());
        else if (key == u"ring")
            call.ringSeconds = value.toInt();
        else if (key == u"billed")
            call.billedSeconds = value.toInt();
        else if (key == u"recorded")
            call.recordedSeconds = value.toInt();
        else if (key == u"status")
            call.status = value.toString();
        else if (key == u"answered_by")
            call.answeredBy = value.toString();
        else if (key == u"carrier")
            call.agreement = agreement(value.toString());
        else if (key == u"derived")
            call.startDerived = value.toBool();
        else if (key == u"appointment")
            call.appointmentId = idFor(value.toString());
        else if (key == u"assignment")
            call.assignmentId = idFor(value.toString());
        else if (key == u"note")
            call.note = value.toString();
        else if (key != u"id" && key != u"sid" && key != u"over")
            refuse(QStringLiteral("unknown key of a call: ") + key);
    }

    QTimeZone m_zone;
};

DisputeFacts readFacts(const QJsonObject &object)
{
    DisputeFacts facts;
    facts.zone = QTimeZone(object[u"zone"].toString().toLatin1());
    const Reader reader(facts.zone);
    for (const QString &key : object.keys()) {
        const QJsonValue value = object[key];
        if (key == u"reason")
            facts.reason = reasonFromName(value.toString()).value();
        else if (key == u"appointment")
            facts.appointment = reader.appointment(value.toObject(), QStringLiteral("this"));
        else if (key == u"held")
            facts.assignments = reader.spans(value, trackingNumber);
        else if (key == u"asked")
            facts.asked = reader.spans(value, QStringLiteral("signalwire"));
        else if (key == u"outages")
            facts.outages = reader.spans(value, QStringLiteral("incident"));
        else if (key == u"reconciled_outages")
            facts.reconciledOutages = reader.spans(value, QStringLiteral("incident"));
        else if (key == u"threshold")
            facts.thresholdSeconds = value.toInt();
        else if (key == u"lead_minutes")
            facts.leadMinutes = value.toInt();
        else if (key == u"lead")
            facts.leadName = value.toString();
        else if (key == u"broker")
            facts.brokerName = value.toString();
        else if (key == u"others")
            for (const QJsonValue &other : value.toArray())
                facts.otherAppointments.push_back(reader.appointment(other.toObject(), {}));
        else if (key == u"calls")
            for (const QJsonValue &call : value.toArray())
                facts.calls.push_back(reader.call(call.toObject()));
        else if (key != u"zone")
            refuse(QStringLiteral("unknown key of facts: ") + key);
    }
    return facts;
}

QJsonObject merged(QJsonObject defaults, const QJsonObject &facts)
{
    for (const QString &key : facts.keys())
        defaults[key] = facts[key];
    return defaults;
}

QJsonObject readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        refuse(QStringLiteral("cannot read ") + path);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        refuse(path + QStringLiteral(": ") + error.errorString() + QStringLiteral(" at byte ")
               + QString::number(error.offset));
    return document.object();
}

} // namespace

std::vector<VerdictVector> verdictVectors()
{
    const QDir folder(QStringLiteral(RINGLEDGER_VECTORS "/verdicts"));
    const QJsonObject defaults = readFile(folder.filePath(QStringLiteral("defaults.json")));
    std::vector<VerdictVector> vectors;
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        if (name == u"defaults.json")
            continue;
        for (const QJsonValue &value : readFile(folder.filePath(name))[u"cases"].toArray()) {
            const QJsonObject object = value.toObject();
            VerdictVector vector;
            vector.name =
                name.section(u'.', 0, 0) + QStringLiteral(": ") + object[u"name"].toString();
            vector.facts = readFacts(merged(defaults, object[u"facts"].toObject()));
            vector.expected = object[u"expect"].toObject();
            for (const QJsonValue &call : object[u"facts"][u"calls"].toArray())
                vector.callIds.insert(call[u"id"].toString(), idFor(call[u"id"].toString()));
            vectors.push_back(std::move(vector));
        }
    }
    return vectors;
}

} // namespace rl::testing
