// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keyring.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rl {

namespace {

constexpr qsizetype keyBytes = 32;

Error unreadable()
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("rl::KeyRing", "The encryption keys cannot be read."),
            QCoreApplication::translate("rl::KeyRing",
                                        "Import them again from the file that an administrator "
                                        "exported."),
            {}};
}

} // namespace

const CredentialKey *KeyRing::find(const QString &id) const
{
    const auto found = std::find_if(keys.begin(), keys.end(),
                                    [&id](const CredentialKey &key) { return key.id == id; });
    return found == keys.end() ? nullptr : &*found;
}

void KeyRing::add(const CredentialKey &key)
{
    keys.push_back(key);
    currentId = key.id;
}

int KeyRing::merge(const KeyRing &other)
{
    int added = 0;
    for (const CredentialKey &key : other.keys) {
        if (find(key.id))
            continue;
        keys.push_back(key);
        ++added;
    }
    std::stable_sort(keys.begin(), keys.end(), [](const CredentialKey &a, const CredentialKey &b) {
        return a.made < b.made;
    });
    const CredentialKey *theirs = find(other.currentId);
    if (theirs && (!current() || current()->made < theirs->made))
        currentId = theirs->id;
    return added;
}

Secret keyRingText(const KeyRing &ring)
{
    QJsonArray keys;
    for (const CredentialKey &key : ring.keys)
        keys.append(
            QJsonObject{{QStringLiteral("id"), key.id},
                        {QStringLiteral("made"), key.made.toUTC().toString(Qt::ISODateWithMs)},
                        {QStringLiteral("key"),
                         QString::fromLatin1(key.key.bytes().toByteArray().toBase64())}});
    QByteArray text = QJsonDocument(QJsonObject{{QStringLiteral("current"), ring.currentId},
                                                {QStringLiteral("keys"), keys}})
                          .toJson(QJsonDocument::Compact);
    const Secret secret{QByteArrayView(text)};
    wipe(text);
    return secret;
}

Result<KeyRing> readKeyRing(const Secret &text)
{
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(text.bytes().data(), text.size()));
    KeyRing ring;
    ring.currentId = document[u"current"].toString();
    for (const QJsonValue value : document[u"keys"].toArray()) {
        QByteArray bytes = QByteArray::fromBase64(value[u"key"].toString().toLatin1());
        CredentialKey key{
            value[u"id"].toString(), Secret(QByteArrayView(bytes)),
            QDateTime::fromString(value[u"made"].toString(), Qt::ISODateWithMs).toUTC()};
        wipe(bytes);
        if (key.id.isEmpty() || key.key.size() != keyBytes || !key.made.isValid())
            return unreadable();
        ring.keys.push_back(std::move(key));
    }
    if (!ring.current())
        return unreadable();
    return ring;
}

} // namespace rl
