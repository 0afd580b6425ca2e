// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/keysettings.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QSaveFile>

namespace rl {

namespace {

constexpr qint64 longestFile = 1024 * 1024; // a file of keys has some hundred bytes

} // namespace

KeySettings::KeySettings(CredentialDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void KeySettings::load()
{
    m_desk.state().then(this, [this](const Result<KeyState> &state) {
        m_state = state ? std::optional<KeyState>(*state) : std::nullopt;
        if (!state)
            m_note = SettingsNote::wrong(state.error());
        Q_EMIT changed();
    });
}

QString KeySettings::stateText() const
{
    if (!m_state)
        return {};
    QString text;
    if (m_state->currentId.isEmpty())
        text = tr("There is no key on this computer.");
    else
        text = tr("Key %1, made on %2.")
                   .arg(m_state->currentId, QLocale().toString(m_state->made.toLocalTime().date(),
                                                               QLocale::LongFormat));
    text += u' ';
    if (m_state->credentials == 0)
        text += tr("No organization has credentials of its own yet.");
    else if (m_state->credentials == 1)
        text += tr("1 credential of an organization is encrypted.");
    else
        text += tr("%1 credentials of organizations are encrypted.").arg(m_state->credentials);
    if (m_state->underUnknownKeys > 0)
        text += u' '
                + tr("%1 of them are encrypted with a key that is not here: import it.")
                      .arg(m_state->underUnknownKeys);
    else if (m_state->underOlderKeys > 0)
        text += u' '
                + tr("%1 of them are still under an earlier key: rotate once more.")
                      .arg(m_state->underOlderKeys);
    return text;
}

bool KeySettings::begin()
{
    if (m_busy)
        return false;
    m_busy = true;
    m_note = {};
    Q_EMIT changed();
    return true;
}

void KeySettings::finish(const SettingsNote &note)
{
    m_busy = false;
    m_note = note;
    Q_EMIT changed();
    load();
}

void KeySettings::makeKey()
{
    if (!begin())
        return;
    m_desk.makeKey().then(this, [this](const Outcome &made) {
        finish(made ? SettingsNote::caution(tr("The key is made. Export it now: without it nobody "
                                               "can open the credentials again."))
                    : SettingsNote::wrong(made.error()));
    });
}

void KeySettings::rotate()
{
    if (!begin())
        return;
    m_desk.rotate().then(this, [this](const Result<int> &count) {
        finish(count ? SettingsNote::caution(
                   (*count == 1 ? tr("1 credential is under a new key.")
                                : tr("%1 credentials are under a new key.").arg(*count))
                   + u' ' + tr("Export it, and let the other administrators import it."))
                     : SettingsNote::wrong(count.error()));
    });
}

QString KeySettings::passphraseMistake(const Secret &first, const Secret &second)
{
    constexpr int least = 12;
    if (first.text().size() < least)
        return tr("At least %1 signs; four or five words are easy to remember.").arg(least);
    return first == second ? QString() : tr("The two are not the same.");
}

Outcome KeySettings::write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
                         && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                         && file.write(bytes) == bytes.size() && file.commit();
    if (written)
        return success();
    return Error{ErrorCode::NotAllowed,
                 tr("%1 cannot be written.").arg(QDir::toNativeSeparators(path)),
                 tr("Choose another folder."), file.errorString()};
}

void KeySettings::exportTo(const QString &path, const Secret &passphrase)
{
    if (!begin())
        return;
    m_desk.exportKeys(passphrase).then(this, [this, path](const Result<QByteArray> &bytes) {
        if (!bytes)
            return finish(SettingsNote::wrong(bytes.error()));
        const Outcome written = write(path, *bytes);
        finish(written ? SettingsNote::well(tr("Exported to %1. Keep the passphrase apart from it.")
                                                .arg(QDir::toNativeSeparators(path)))
                       : SettingsNote::wrong(written.error()));
    });
}

void KeySettings::importFrom(const QString &path, const Secret &passphrase)
{
    if (!begin())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return finish(SettingsNote::wrong(
            {ErrorCode::NotFound, tr("%1 cannot be read.").arg(QDir::toNativeSeparators(path)),
             tr("Choose another file."), file.errorString()}));
    m_desk.importKeys(file.read(longestFile), passphrase)
        .then(this, [this](const Result<int> &added) {
            if (!added)
                return finish(SettingsNote::wrong(added.error()));
            finish(SettingsNote::well(*added == 0   ? tr("Every key of this file was here already.")
                                      : *added == 1 ? tr("1 key is imported.")
                                                    : tr("%1 keys are imported.").arg(*added)));
        });
}

} // namespace rl
