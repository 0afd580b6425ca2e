// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/orgcredentialstore.h"
#include "secrets/secretstore.h"

#include <QObject>

namespace rl {

// What is known of the keys, without the keys.
struct KeyState
{
    QString currentId; // empty: there is none on this computer
    QDateTime made; // of the current one
    int keys = 0;
    int credentials = 0; // in the database
    int underOlderKeys = 0; // of them, waiting for rotation
    int underUnknownKeys = 0; // of them, not to be opened here: import their key
    SecretHome home = SecretHome::Keychain;
};

// The credentials that organizations bring along, and the keys that they are encrypted with. The
// keys are in the keychain of each administrator; the database never sees one.
class CredentialDesk : public QObject
{
    Q_OBJECT

public:
    // All of them live longer.
    CredentialDesk(SecretStore &secrets, CredentialCipher &cipher, OrgCredentialStore &store,
                   QObject *parent = nullptr);

    QFuture<Result<KeyState>> state();
    // The first key. Errors: Conflict (there is one, or the database holds what another
    // administrator's key encrypted: import that), NotAllowed (no keychain: a key that goes with
    // the session would take the credentials along).
    QFuture<Outcome> makeKey();
    // A new key, and everything in the database encrypted with it. Stopped half-way it is finished
    // by the next call. Answers how many were encrypted anew. Errors: as makeKey(); NotFound (there
    // is no key; a key is missing).
    QFuture<Result<int>> rotate();
    QFuture<Result<QByteArray>> exportKeys(const Secret &passphrase);
    // Answers how many keys were new here.
    QFuture<Result<int>> importKeys(const QByteArray &file, const Secret &passphrase);

    // Errors: NotFound (no key on this computer).
    QFuture<Outcome> save(const QUuid &org, const QString &provider, const Secret &plain);
    // Errors: NotFound (there is none that is active; its key is not here), InvalidInput (it was
    // tampered with), NotAllowed (this login may not read it; the keychain refused).
    QFuture<Result<Secret>> read(const QUuid &org, const QString &provider);

private:
    QFuture<Result<KeyRing>> ring(); // NotFound: there is none yet
    QFuture<Outcome> keep(const KeyRing &ring); // only where it lasts
    QFuture<Result<int>> resealAll(const KeyRing &ring);
    Result<std::vector<ResealedCredential>> resealed(const KeyRing &ring,
                                                     const std::vector<OrgCredential> &all) const;

    SecretStore &m_secrets;
    CredentialCipher &m_cipher;
    OrgCredentialStore &m_store;
};

} // namespace rl
