// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordparser.h"

#include "phonenumber.h"
#include "textfold.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::RecordParser", text);
}

} // namespace

RecordParser::RecordParser(const RecordFields &fields, const RecordSource &source,
                           const QTimeZone &zone)
    : m_fields(fields)
    , m_source(source)
    , m_instants(zone)
{
}

std::optional<Refusal> RecordParser::parse(const Record &record, QByteArray &staged)
{
    QJsonObject object{{QStringLiteral("line"), record.line}};
    const auto refusal = [this](size_t field, const QString &value, const QString &reason) {
        const QString column = m_source.columnName(field);
        return Refusal{
            column.isEmpty() ? m_fields.table.name(field) : column, value.left(200), reason, {}};
    };
    for (size_t field = 0; field < m_fields.forms.size(); ++field) {
        const std::string_view written = trimmedText(record.value(field));
        if (written.empty())
            continue;
        QString value = QString::fromUtf8(written.data(), static_cast<qsizetype>(written.size()));
        switch (m_fields.forms[field]) {
        case FieldForm::Text:
            break;
        case FieldForm::Word:
            value = value.toLower().replace(u' ', u'_').replace(u'-', u'_');
            break;
        case FieldForm::Phone: {
            const Result<PhoneNumber> phone = PhoneNumber::parse(value);
            if (!phone)
                return refusal(field, value, phone.error().text());
            value = phone->e164();
            break;
        }
        case FieldForm::Instant: {
            const auto micros = m_instants.read(written);
            if (!micros)
                return refusal(field, value, m_instants.problem());
            value =
                QDateTime::fromMSecsSinceEpoch(*micros / 1000, Qt::UTC).toString(Qt::ISODateWithMs);
            break;
        }
        }
        object.insert(m_fields.table.name(field), value);
    }
    for (const FieldChoice &choice : m_fields.required) {
        const bool given = std::any_of(choice.begin(), choice.end(), [&](size_t field) {
            return object.contains(m_fields.table.name(field));
        });
        if (!given)
            return refusal(choice.front(), {},
                           tr("This is missing, and the row says nothing without it."));
    }
    staged += QJsonDocument(object).toJson(QJsonDocument::Compact);
    staged += '\n';
    return {};
}

QStringList RecordParser::remarks() const
{
    return {};
}

} // namespace rl
