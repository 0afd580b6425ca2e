// SPDX-License-Identifier: GPL-3.0-or-later
#include "opensslcipher.h"

#include "aesgcm.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace rl {

namespace {

constexpr int scryptCost = 1 << 16; // with the blocks 64 MB, some 200 ms
constexpr int scryptBlocks = 8;
constexpr int saltBytes = 16;

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::OpenSslCipher", text);
}

QString formatName()
{
    return QStringLiteral("ringledger-keys-1");
}

Error broken()
{
    return {ErrorCode::Internal, tr("Encrypting did not work."), {}, {}};
}

Error noKeyFile()
{
    return {ErrorCode::InvalidInput,
            tr("This is no file of exported keys."),
            tr("Ask the administrator who exported it for another copy."),
            {}};
}

QByteArray associatedOf(const QUuid &org)
{
    return org.toByteArray(QUuid::WithoutBraces);
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray fromBase64(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

} // namespace

Result<CredentialKey> OpenSslCipher::newKey()
{
    std::optional<QByteArray> bytes = aesgcm::randomBytes(aesgcm::keyBytes);
    if (!bytes)
        return broken();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const CredentialKey key{QString(now.toString(QStringLiteral("yyyy-MM-dd-"))
                                    + QUuid::createUuid().toString(QUuid::Id128).left(8)),
                            Secret(QByteArrayView(*bytes)), now};
    wipe(*bytes);
    return key;
}

Result<SealedSecret> OpenSslCipher::seal(const CredentialKey &key, const QUuid &org,
                                         const Secret &plain)
{
    const std::optional<QByteArray> nonce = aesgcm::randomBytes(aesgcm::nonceBytes);
    if (!nonce)
        return broken();
    const std::optional<QByteArray> sealed =
        aesgcm::seal(key.key, *nonce, associatedOf(org), plain.bytes());
    if (!sealed)
        return broken();
    return SealedSecret{*sealed, *nonce, key.id};
}

Result<Secret> OpenSslCipher::open(const CredentialKey &key, const QUuid &org,
                                   const SealedSecret &sealed)
{
    const std::optional<Secret> plain =
        aesgcm::open(key.key, sealed.nonce, associatedOf(org), sealed.payload);
    if (!plain)
        return Error{ErrorCode::InvalidInput,
                     tr("A stored credential cannot be opened: it was changed, or belongs to "
                        "another organization."),
                     tr("Enter it again, and look into the audit log for who changed it."),
                     {}};
    return *plain;
}

Result<QByteArray> OpenSslCipher::exportKeys(const KeyRing &ring, const Secret &passphrase)
{
    if (passphrase.text().size() < leastPassphrase)
        return Error{ErrorCode::InvalidInput,
                     tr("The passphrase needs at least %1 signs.").arg(leastPassphrase),
                     tr("Four or five words are easy to remember."),
                     {}};
    const std::optional<QByteArray> salt = aesgcm::randomBytes(saltBytes);
    const std::optional<QByteArray> nonce = aesgcm::randomBytes(aesgcm::nonceBytes);
    if (!salt || !nonce)
        return broken();
    const auto key = aesgcm::stretched(passphrase, *salt, scryptCost, scryptBlocks);
    if (!key)
        return broken();
    const auto sealed =
        aesgcm::seal(*key, *nonce, formatName().toUtf8(), keyRingText(ring).bytes());
    if (!sealed)
        return broken();
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), formatName()},
                                     {QStringLiteral("kdf"), QStringLiteral("scrypt")},
                                     {QStringLiteral("cost"), scryptCost},
                                     {QStringLiteral("blocks"), scryptBlocks},
                                     {QStringLiteral("salt"), base64(*salt)},
                                     {QStringLiteral("nonce"), base64(*nonce)},
                                     {QStringLiteral("keys"), base64(*sealed)}})
        .toJson();
}

Result<KeyRing> OpenSslCipher::importKeys(const QByteArray &file, const Secret &passphrase)
{
    const QJsonDocument document = QJsonDocument::fromJson(file);
    if (document[u"format"].toString() != formatName())
        return noKeyFile();
    const auto key = aesgcm::stretched(passphrase, fromBase64(document[u"salt"]),
                                       document[u"cost"].toInt(), document[u"blocks"].toInt());
    if (!key)
        return noKeyFile();
    const auto text = aesgcm::open(*key, fromBase64(document[u"nonce"]), formatName().toUtf8(),
                                   fromBase64(document[u"keys"]));
    if (!text)
        return Error{ErrorCode::InvalidInput,
                     tr("The passphrase does not open this file."),
                     tr("Type it as the administrator who exported the file told it."),
                     {}};
    return readKeyRing(*text);
}

} // namespace rl
