// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/credentialdesk.h"

#include "secrets/secretnames.h"

#include <QtConcurrentRun>

namespace rl {

namespace {

template <typename T>
QFuture<Result<T>> ready(const Error &error)
{
    return QtFuture::makeReadyFuture(Result<T>(error));
}

Error noKey()
{
    return {ErrorCode::NotFound,
            CredentialDesk::tr("There is no encryption key on this computer."),
            CredentialDesk::tr("Make one, or import it from another administrator's file."),
            {}};
}

Error keyMissing(const QString &id)
{
    return {ErrorCode::NotFound,
            CredentialDesk::tr("The key “%1” is not on this computer.").arg(id),
            CredentialDesk::tr("Import it from the file of the administrator who made it."),
            {}};
}

Error doesNotLast()
{
    return {
        ErrorCode::NotAllowed,
        CredentialDesk::tr("This computer has no keychain, so a new key would be lost with this "
                           "session, and the credentials with it."),
        CredentialDesk::tr("Make the key on a computer with a keychain, and import it here."),
        {}};
}

} // namespace

CredentialDesk::CredentialDesk(SecretStore &secrets, CredentialCipher &cipher,
                               OrgCredentialStore &store, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_cipher(cipher)
    , m_store(store)
{
}

QFuture<Result<KeyRing>> CredentialDesk::ring()
{
    return m_secrets.read(secretname::credentialKeys())
        .then(this, [](const Result<Secret> &text) -> Result<KeyRing> {
            if (text)
                return readKeyRing(*text);
            const bool none = text.error().code == ErrorCode::NotFound
                              || text.error().code == ErrorCode::Unreachable;
            return none ? noKey() : text.error();
        });
}

QFuture<Outcome> CredentialDesk::keep(const KeyRing &ring)
{
    return m_secrets.home()
        .then(this,
              [this, ring](SecretHome home) {
                  if (home == SecretHome::Session)
                      return QtFuture::makeReadyFuture(Result<SecretHome>(doesNotLast()));
                  return m_secrets.write(secretname::credentialKeys(), keyRingText(ring));
              })
        .unwrap()
        .then(this, [](const Result<SecretHome> &kept) -> Outcome {
            if (!kept)
                return kept.error();
            return *kept == SecretHome::Session ? Outcome(doesNotLast()) : success();
        });
}

QFuture<Result<KeyState>> CredentialDesk::state()
{
    struct Seen
    {
        KeyState state;
        KeyRing ring;
    };
    return ring()
        .then(this,
              [this](const Result<KeyRing> &ring) {
                  return m_secrets.home().then(
                      this, [ring](SecretHome home) -> Result<std::shared_ptr<Seen>> {
                          if (!ring && ring.error().code != ErrorCode::NotFound)
                              return ring.error();
                          auto seen = std::make_shared<Seen>();
                          seen->state.home = home;
                          if (ring) {
                              seen->ring = *ring;
                              seen->state.currentId = ring->currentId;
                              seen->state.made = ring->current()->made;
                              seen->state.keys = int(ring->keys.size());
                          }
                          return seen;
                      });
              })
        .unwrap()
        .then(this,
              [this](const Result<std::shared_ptr<Seen>> &seen) {
                  if (!seen)
                      return ready<KeyState>(seen.error());
                  return m_store.list().then(
                      this,
                      [seen = *seen](
                          const Result<std::vector<OrgCredential>> &all) -> Result<KeyState> {
                          if (!all)
                              return all.error();
                          for (const OrgCredential &each : *all) {
                              if (each.sealed.payload.isEmpty())
                                  continue;
                              ++seen->state.credentials;
                              if (!seen->ring.find(each.sealed.keyId))
                                  ++seen->state.underUnknownKeys;
                              else if (each.sealed.keyId != seen->ring.currentId)
                                  ++seen->state.underOlderKeys;
                          }
                          return seen->state;
                      });
              })
        .unwrap();
}

QFuture<Outcome> CredentialDesk::makeKey()
{
    return state()
        .then(this,
              [this](const Result<KeyState> &state) {
                  if (!state)
                      return QtFuture::makeReadyFuture(Outcome(state.error()));
                  if (!state->currentId.isEmpty() || state->underUnknownKeys > 0)
                      return QtFuture::makeReadyFuture(Outcome(
                          Error{ErrorCode::Conflict,
                                state->currentId.isEmpty()
                                    ? tr("Another administrator has made the key already.")
                                    : tr("There is a key already."),
                                state->currentId.isEmpty() ? tr("Import it from their file.")
                                                           : tr("To change it, make it rotate."),
                                {}}));
                  const Result<CredentialKey> key = m_cipher.newKey();
                  if (!key)
                      return QtFuture::makeReadyFuture(Outcome(key.error()));
                  KeyRing fresh;
                  fresh.add(*key);
                  return keep(fresh);
              })
        .unwrap();
}

QFuture<Result<int>> CredentialDesk::rotate()
{
    return ring()
        .then(this,
              [this](const Result<KeyRing> &ring) {
                  if (!ring)
                      return ready<int>(ring.error());
                  return m_store.list()
                      .then(this,
                            [this,
                             ring = *ring](const Result<std::vector<OrgCredential>> &all) mutable {
                                if (!all)
                                    return ready<int>(all.error());
                                // Nothing begins that cannot be finished.
                                if (const auto trial = resealed(ring, *all); !trial)
                                    return ready<int>(trial.error());
                                const Result<CredentialKey> key = m_cipher.newKey();
                                if (!key)
                                    return ready<int>(key.error());
                                ring.add(*key);
                                return keep(ring)
                                    .then(this,
                                          [this, ring](const Outcome &kept) {
                                              return kept ? resealAll(ring)
                                                          : ready<int>(kept.error());
                                          })
                                    .unwrap();
                            })
                      .unwrap();
              })
        .unwrap();
}

// What is not under the current key, encrypted with it.
Result<std::vector<ResealedCredential>> CredentialDesk::resealed(
    const KeyRing &ring, const std::vector<OrgCredential> &all) const
{
    std::vector<ResealedCredential> fresh;
    for (const OrgCredential &each : all) {
        if (each.sealed.payload.isEmpty())
            continue;
        const CredentialKey *key = ring.find(each.sealed.keyId);
        if (!key)
            return keyMissing(each.sealed.keyId);
        const Result<Secret> plain = m_cipher.open(*key, each.org, each.sealed);
        if (!plain)
            return plain.error();
        if (key->id == ring.currentId)
            continue;
        const Result<SealedSecret> sealed = m_cipher.seal(*ring.current(), each.org, *plain);
        if (!sealed)
            return sealed.error();
        fresh.push_back({each.id, each.sealed.nonce, *sealed});
    }
    return fresh;
}

QFuture<Result<int>> CredentialDesk::resealAll(const KeyRing &ring)
{
    return m_store.list()
        .then(this,
              [this, ring](const Result<std::vector<OrgCredential>> &all) {
                  if (!all)
                      return ready<int>(all.error());
                  const auto fresh = resealed(ring, *all);
                  if (!fresh)
                      return ready<int>(fresh.error());
                  if (fresh->empty())
                      return QtFuture::makeReadyFuture(Result<int>(0));
                  return m_store.reseal(*fresh);
              })
        .unwrap();
}

QFuture<Result<QByteArray>> CredentialDesk::exportKeys(const Secret &passphrase)
{
    return ring()
        .then(this,
              [this, passphrase](const Result<KeyRing> &ring) {
                  if (!ring)
                      return ready<QByteArray>(ring.error());
                  // Slow on purpose, so not here.
                  return QtConcurrent::run([cipher = &m_cipher, ring = *ring, passphrase] {
                      return cipher->exportKeys(ring, passphrase);
                  });
              })
        .unwrap();
}

QFuture<Result<int>> CredentialDesk::importKeys(const QByteArray &file, const Secret &passphrase)
{
    return QtConcurrent::run([cipher = &m_cipher, file, passphrase] {
               return cipher->importKeys(file, passphrase);
           })
        .then(this,
              [this](const Result<KeyRing> &theirs) {
                  if (!theirs)
                      return ready<int>(theirs.error());
                  return ring()
                      .then(this,
                            [this, theirs = *theirs](const Result<KeyRing> &ours) {
                                if (!ours && ours.error().code != ErrorCode::NotFound)
                                    return ready<int>(ours.error());
                                KeyRing merged = ours ? *ours : KeyRing();
                                const int added = merged.merge(theirs);
                                // A copy may live for the session only: the file is still there.
                                return m_secrets
                                    .write(secretname::credentialKeys(), keyRingText(merged))
                                    .then(this,
                                          [added](const Result<SecretHome> &kept) -> Result<int> {
                                              if (!kept)
                                                  return kept.error();
                                              return added;
                                          });
                            })
                      .unwrap();
              })
        .unwrap();
}

QFuture<Outcome> CredentialDesk::save(const QUuid &org, const QString &provider,
                                      const Secret &plain)
{
    return ring()
        .then(this,
              [=, this](const Result<KeyRing> &ring) {
                  if (!ring)
                      return QtFuture::makeReadyFuture(Outcome(ring.error()));
                  const Result<SealedSecret> sealed = m_cipher.seal(*ring->current(), org, plain);
                  return sealed ? m_store.save(org, provider, *sealed)
                                : QtFuture::makeReadyFuture(Outcome(sealed.error()));
              })
        .unwrap();
}

QFuture<Result<Secret>> CredentialDesk::read(const QUuid &org, const QString &provider)
{
    using Found = Result<std::optional<OrgCredential>>;
    return m_store.find(org, provider)
        .then(this,
              [this, org, provider](const Found &found) {
                  if (!found)
                      return ready<Secret>(found.error());
                  if (!*found || !(*found)->isActive || (*found)->sealed.payload.isEmpty())
                      return ready<Secret>({ErrorCode::NotFound,
                                            tr("This organization has no credentials of its own "
                                               "for %1.")
                                                .arg(provider),
                                            {},
                                            {}});
                  return ring().then(this,
                                     [this, org, sealed = (*found)->sealed](
                                         const Result<KeyRing> &ring) -> Result<Secret> {
                                         if (!ring)
                                             return ring.error();
                                         const CredentialKey *key = ring->find(sealed.keyId);
                                         return key ? m_cipher.open(*key, org, sealed)
                                                    : Result<Secret>(keyMissing(sealed.keyId));
                                     });
              })
        .unwrap();
}

} // namespace rl
