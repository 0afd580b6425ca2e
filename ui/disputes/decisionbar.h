// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settling/casepresenter.h"

#include <QFrame>
#include <QMap>

class QLabel;
class QPushButton;

namespace rl {

class Banner;
class DecisionEditor;
enum class DisputeKey;

// What can be done with the case, on one row of buttons that name their keys; once one of them is
// chosen, the fields of that decision above them.
class DecisionBar : public QFrame
{
    Q_OBJECT

public:
    // 'presenter' lives longer than the bar.
    explicit DecisionBar(CasePresenter &presenter, QWidget *parent = nullptr);

    void choose(DisputeAction action); // by key; nothing while the case is loading
    void commit();
    void editReason();

Q_SIGNALS:
    void letterWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *addButton(DisputeAction action, DisputeKey key);
    void refresh();
    void refreshButtons(bool ready);
    [[nodiscard]] bool isReady() const;

    CasePresenter &m_presenter;
    DecisionEditor *m_editor;
    QMap<DisputeAction, QPushButton *> m_buttons;
    QPushButton *m_letter;
    Banner *m_notice;
    QLabel *m_decided;
};

} // namespace rl
