// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace rl {

// A code to dial, in groups for reading aloud, with its words and its reason.
class CodeCard : public QFrame
{
    Q_OBJECT

public:
    enum class Size { Large, Small };
    CodeCard(const QString &title, Size size, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setCode(const DialCode &code, LetterLanguage language);
    [[nodiscard]] const QString &code() const { return m_code; }

private:
    QString m_code;
    QLabel *m_title;
    QLabel *m_shown;
    QLabel *m_spoken;
    QLabel *m_why;
    QPushButton *m_copy;
};

// The largest type there is, of one width: for codes that are read aloud.
QFont codeFont(double factor);

} // namespace rl
