// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldtable.h"

#include "textfold.h"

#include <QCoreApplication>

#include <algorithm>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::FieldTable", text);
}

Error unusable(const QString &what, const QString &remedy)
{
    return {ErrorCode::InvalidInput, what, remedy, {}};
}

} // namespace

FieldTable::FieldTable(std::vector<FieldSpec> fields)
    : m_fields(std::move(fields))
{
}

Result<ColumnMap> FieldTable::parseMap(const QStringList &pairs) const
{
    ColumnMap map;
    QStringList names;
    for (const FieldSpec &field : m_fields)
        names << field.name;
    for (const QString &pair : pairs) {
        const qsizetype equals = pair.lastIndexOf(u'=');
        const QString column = pair.left(equals).trimmed();
        const QString name = pair.mid(equals + 1).trimmed();
        if (equals <= 0 || column.isEmpty())
            return unusable(tr("“%1” does not map a column.").arg(pair),
                            tr("Write --map \"column of the file=field\"."));
        if (!names.contains(name))
            return unusable(tr("There is no field “%1”.").arg(name),
                            tr("The fields are: %1.").arg(names.join(QStringLiteral(", "))));
        map.insert(QString::fromStdString(foldedName(column.toStdString())), name);
    }
    return map;
}

std::optional<FieldTable::Match> FieldTable::match(const std::string &folded,
                                                   const ColumnMap &map) const
{
    if (const auto mapped = map.constFind(QString::fromStdString(folded)); mapped != map.cend()) {
        for (size_t i = 0; i < m_fields.size(); ++i) {
            if (m_fields[i].name == *mapped)
                return Match{i, 0};
        }
    }
    for (const int rank : {1, 2}) {
        for (size_t i = 0; i < m_fields.size(); ++i) {
            const auto &names = rank == 1 ? m_fields[i].spellings : m_fields[i].secondBest;
            if (std::find(names.begin(), names.end(), folded) != names.end())
                return Match{i, rank};
        }
    }
    return {};
}

Result<std::vector<int>> FieldTable::columns(const QStringList &header, const ColumnMap &map) const
{
    std::vector<int> found(m_fields.size(), -1);
    std::vector<int> ranks(m_fields.size(), 99);
    QStringList foldedHeader;
    for (int column = 0; column < header.size(); ++column) {
        const std::string folded = foldedName(header[column].toStdString());
        foldedHeader << QString::fromStdString(folded);
        const auto match = this->match(folded, map);
        if (!match || match->rank > ranks[match->field])
            continue;
        if (match->rank == ranks[match->field]) {
            // Of two second-best columns the order of their spellings decides.
            const auto &order = m_fields[match->field].secondBest;
            if (match->rank == 2) {
                const auto place = [&order](const QString &name) {
                    return std::find(order.begin(), order.end(), name.toStdString());
                };
                const auto older = place(foldedHeader[found[match->field]]);
                if (place(foldedHeader.last()) > older)
                    continue;
                if (place(foldedHeader.last()) < older) {
                    found[match->field] = column;
                    continue;
                }
            }
            return unusable(
                tr("The columns “%1” and “%2” could both be the %3.")
                    .arg(header[found[match->field]], header[column], m_fields[match->field].name),
                tr("Say which one it is: --map \"%1=%2\".")
                    .arg(header[column], m_fields[match->field].name));
        }
        found[match->field] = column;
        ranks[match->field] = match->rank;
    }
    for (auto mapped = map.cbegin(); mapped != map.cend(); ++mapped) {
        if (!foldedHeader.contains(mapped.key()))
            return unusable(
                tr("The file has no column “%1” for the %2.").arg(mapped.key(), mapped.value()),
                tr("Its columns are: %1.").arg(header.join(QStringLiteral(", "))));
    }
    return found;
}

} // namespace rl
