// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/carriersettings.h"

#include <algorithm>

namespace rl {

CarrierSettings::CarrierSettings(CarrierKind kind, ConnectionBook &book, SecretStore &secrets,
                                 CarrierProbe &probe, QObject *parent)
    : QObject(parent)
    , m_kind(kind)
    , m_book(book)
    , m_secrets(secrets)
    , m_probe(probe)
{
    m_draft.kind = kind;
}

void CarrierSettings::load()
{
    const bool keep = isDirty();
    m_saved = m_book.carrier(m_kind);
    if (!keep)
        m_draft = m_saved.value_or(CarrierProfile{m_kind, {}, {}, {}});
    lookForToken();
    Q_EMIT changed();
}

bool CarrierSettings::isDirty() const
{
    return hasTypedToken() || m_draft != m_saved.value_or(CarrierProfile{m_kind, {}, {}, {}});
}

void CarrierSettings::edit(QString &field, const QString &text)
{
    if (field == text)
        return;
    field = text;
    ++m_edition;
    m_report.reset();
    m_mistakes.clear();
    m_note = {};
    lookForToken();
    Q_EMIT changed();
}

void CarrierSettings::setSpace(const QString &space)
{
    edit(m_draft.space, space);
}

void CarrierSettings::setAccount(const QString &account)
{
    edit(m_draft.account, account);
}

void CarrierSettings::setApiKey(const QString &apiKey)
{
    edit(m_draft.apiKey, apiKey);
}

void CarrierSettings::setToken(const QString &token)
{
    m_token = Secret(token.trimmed());
    ++m_edition;
    m_report.reset();
    m_mistakes.clear();
    m_note = {};
    Q_EMIT changed();
}

// Whether the keychain has one for the account that is typed now.
void CarrierSettings::lookForToken()
{
    const QString name = normalised(m_draft).secretName();
    m_keepsToken = false;
    if (normalised(m_draft).account.isEmpty())
        return;
    m_secrets.read(name).then(this, [this, name](const Result<Secret> &kept) {
        if (normalised(m_draft).secretName() != name || m_keepsToken == kept.ok())
            return;
        m_keepsToken = kept.ok();
        Q_EMIT changed();
    });
}

QString CarrierSettings::mistake(CarrierField field) const
{
    const auto found =
        std::find_if(m_mistakes.begin(), m_mistakes.end(),
                     [field](const CarrierMistake &each) { return each.field == field; });
    return found == m_mistakes.end() ? QString() : found->error.text();
}

void CarrierSettings::withToken(std::function<void(const CarrierProfile &, const Secret &)> then)
{
    const CarrierProfile profile = normalised(m_draft);
    m_note = {};
    m_report.reset();
    m_mistakes = mistakesOf(profile);
    if (!m_mistakes.empty()) {
        if (!hasTypedToken() && !m_keepsToken) {
            const auto more = mistakesOf(profile, m_token);
            m_mistakes.insert(m_mistakes.end(), more.begin(), more.end());
        }
        Q_EMIT changed();
        return;
    }
    m_busy = true;
    Q_EMIT changed();
    const auto go = [this, profile, then](const Secret &token) {
        m_mistakes = mistakesOf(profile, token);
        if (!m_mistakes.empty())
            return finish({});
        then(profile, token);
    };
    if (hasTypedToken())
        return go(m_token);
    m_secrets.read(profile.secretName()).then(this, [this, go](const Result<Secret> &kept) {
        // That there is none is a mistake beside its field; anything else is the keychain's.
        if (!kept && kept.error().code == ErrorCode::NotAllowed)
            return finish(SettingsNote::wrong(kept.error()));
        go(kept ? *kept : Secret());
    });
}

void CarrierSettings::finish(const SettingsNote &note)
{
    m_busy = false;
    m_note = note;
    Q_EMIT changed();
}

void CarrierSettings::test()
{
    if (m_busy)
        return;
    withToken([this](const CarrierProfile &profile, const Secret &token) {
        m_probe.test(profile, token)
            .then(this,
                  [this, edition = m_edition](const CarrierReport &report) {
                      if (edition == m_edition)
                          m_report = report;
                      finish({});
                  })
            .onCanceled(this, [this] { finish({}); });
    });
}

void CarrierSettings::save()
{
    if (m_busy)
        return;
    const std::optional<CarrierReport> tested = m_report;
    withToken([this, tested, isTyped = hasTypedToken()](const CarrierProfile &profile,
                                                        const Secret &token) {
        m_report = tested;
        if (!isTyped)
            return keep(profile, {}, SettingsNote::well(tr("Saved.")));
        // The token first: without it the account would be of no use, and the old one lost.
        m_secrets.write(profile.secretName(), token)
            .then(this, [this, profile, token](const Result<SecretHome> &kept) {
                if (!kept)
                    return finish(SettingsNote::wrong(kept.error()));
                keep(
                    profile, token,
                    *kept == SecretHome::Keychain
                        ? SettingsNote::well(tr("Saved. The token is in this computer's keychain."))
                        : SettingsNote::caution(tr("Saved. This computer has no keychain: the "
                                                   "token lasts until Ringledger ends.")));
            });
    });
}

void CarrierSettings::keep(const CarrierProfile &profile, const Secret &written,
                           const SettingsNote &note)
{
    if (const Outcome saved = m_book.setCarrier(profile); !saved)
        return finish(SettingsNote::wrong(saved.error()));
    m_keepsToken = m_keepsToken || !written.isEmpty();
    if (m_token == written) // another may have been typed meanwhile
        m_token.forget();
    // Another account's token is of no use to anybody.
    if (m_saved && m_saved->secretName() != profile.secretName())
        m_secrets.remove(m_saved->secretName());
    m_saved = profile;
    if (normalised(m_draft) == profile)
        m_draft = profile;
    else // typed on meanwhile: that is another account, whose token is another
        lookForToken();
    finish(note);
    Q_EMIT saved();
}

void CarrierSettings::revert()
{
    m_token.forget();
    ++m_edition;
    m_mistakes.clear();
    m_note = {};
    m_report.reset();
    m_draft = m_saved.value_or(CarrierProfile{m_kind, {}, {}, {}});
    lookForToken();
    Q_EMIT changed();
}

void CarrierSettings::remove()
{
    if (m_busy || !m_saved)
        return;
    const QString name = m_saved->secretName();
    if (const Outcome removed = m_book.removeCarrier(m_kind); !removed)
        return finish(SettingsNote::wrong(removed.error()));
    m_saved.reset();
    revert();
    m_busy = true;
    m_secrets.remove(name).then(this, [this](const Outcome &gone) {
        finish(gone ? SettingsNote::well(tr("Removed from this computer, with its token."))
                    : SettingsNote::wrong(gone.error()));
        Q_EMIT saved();
    });
}

} // namespace rl
