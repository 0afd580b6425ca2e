// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingsnote.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace rl {

class Badge;
class Banner;
class BusyIndicator;

// A part of the settings: its name, a sentence on what it is for, its fields, what came of the last
// thing that was done, and its buttons.
class SettingsCard : public QFrame
{
    Q_OBJECT

public:
    SettingsCard(const QString &title, const QString &purpose, QWidget *parent = nullptr);

protected:
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] Badge *badge() const { return m_badge; }
    QPushButton *addButton(const QString &text, const QString &name);
    void setPurpose(const QString &purpose);
    void showNote(const SettingsNote &note, bool busy);
    // Asks in the card itself, above the buttons; 'then' when the person says yes.
    void ask(const QString &question, const QString &yes, std::function<void()> then);

private:
    Badge *m_badge;
    QLabel *m_purpose;
    QVBoxLayout *m_body;
    Banner *m_note;
    Banner *m_question;
    QHBoxLayout *m_buttons;
    BusyIndicator *m_busy;
    std::function<void()> m_then;
};

} // namespace rl
