// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/carrierprobe.h"
#include "secrets/secretstore.h"
#include "settings/connectionbook.h"
#include "settings/settingsnote.h"

#include <QObject>

namespace rl {

// A person enters one carrier's account, tests it and saves it. What is typed stays until it is
// saved or given up, whatever goes wrong meanwhile; a token that was saved is never shown again.
class CarrierSettings : public QObject
{
    Q_OBJECT

public:
    // All of them live longer.
    CarrierSettings(CarrierKind kind, ConnectionBook &book, SecretStore &secrets,
                    CarrierProbe &probe, QObject *parent = nullptr);

    [[nodiscard]] CarrierKind kind() const { return m_kind; }
    // What is saved, unless something is typed.
    void load();

    [[nodiscard]] const CarrierProfile &draft() const { return m_draft; }
    void setSpace(const QString &space);
    void setAccount(const QString &account);
    void setApiKey(const QString &apiKey);
    void setToken(const QString &token); // empty: the one that is kept stays
    [[nodiscard]] bool hasTypedToken() const { return !m_token.isEmpty(); }
    [[nodiscard]] bool keepsToken() const { return m_keepsToken; }
    [[nodiscard]] bool isDirty() const;
    [[nodiscard]] bool isSaved() const { return m_saved.has_value(); }

    // What is wrong with a field; empty while nobody pressed a button.
    [[nodiscard]] QString mistake(CarrierField field) const;

    void test();
    void save();
    void revert(); // what was typed is given up
    void remove(); // the account and its token, from this computer
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] const SettingsNote &note() const { return m_note; }
    // The last test, as long as nothing was changed after it.
    [[nodiscard]] const std::optional<CarrierReport> &report() const { return m_report; }

Q_SIGNALS:
    void changed();
    void saved(); // also when it was removed

private:
    void edit(QString &field, const QString &text);
    [[nodiscard]] CarrierProfile checked();
    void lookForToken();
    // The typed token, else the kept one; checked. Nothing: a mistake is shown.
    void withToken(std::function<void(const CarrierProfile &, const Secret &)> then);
    // 'written': the typed token, which is in the keychain now; empty: none was typed.
    void keep(const CarrierProfile &profile, const Secret &written, const SettingsNote &note);
    void finish(const SettingsNote &note);

    CarrierKind m_kind;
    ConnectionBook &m_book;
    SecretStore &m_secrets;
    CarrierProbe &m_probe;
    std::optional<CarrierProfile> m_saved;
    CarrierProfile m_draft;
    Secret m_token;
    bool m_keepsToken = false;
    bool m_busy = false;
    std::vector<CarrierMistake> m_mistakes;
    SettingsNote m_note;
    std::optional<CarrierReport> m_report;
    int m_edition = 0; // answers about an earlier one are not shown
};

} // namespace rl
