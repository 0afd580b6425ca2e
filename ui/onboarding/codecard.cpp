// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/codecard.h"

#include "spokencode.h"
#include "widgets/labels.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace rl {

QFont codeFont(double factor)
{
    QFont large = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    large.setPointSizeF(pointSize(Type::Body) * factor);
    large.setWeight(QFont::DemiBold);
    return large;
}

CodeCard::CodeCard(const QString &title, Size size, QWidget *parent)
    : QFrame(parent)
    , m_title(makeLabel(title, Type::Caption, this))
    , m_shown(new QLabel(this))
    , m_spoken(makeLabel(Type::Body, this))
    , m_why(makeLabel(Type::Body, this, LabelColour::Muted))
    , m_copy(new QPushButton(tr("Copy"), this))
{
    setProperty("card", true);
    m_shown->setObjectName(QStringLiteral("code"));
    m_shown->setTextFormat(Qt::PlainText);
    m_shown->setFont(codeFont(size == Size::Large ? 2.2 : 1.3));
    m_shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLabel *label : {m_shown, m_spoken, m_why})
        label->setWordWrap(true);
    m_copy->setObjectName(QStringLiteral("copyCode"));
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_code);
        m_copy->setText(tr("Copied"));
        QTimer::singleShot(1500, this, [this] { m_copy->setText(tr("Copy")); });
    });

    auto *row = new QHBoxLayout;
    row->setSpacing(Space::M);
    row->addWidget(m_shown, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::L, Space::M, Space::L, Space::M);
    column->setSpacing(Space::XS);
    column->addWidget(m_title);
    column->addLayout(row);
    column->addWidget(m_spoken);
    column->addWidget(m_why);
}

void CodeCard::setTitle(const QString &title)
{
    m_title->setText(title);
}

void CodeCard::setCode(const DialCode &code, LetterLanguage language)
{
    m_code = code.code;
    const QString words = spokenCode(code.code, language);
    m_shown->setText(groupedCode(code.code));
    m_shown->setAccessibleName(words);
    m_spoken->setText(words);
    m_why->setText(code.why.in(language));
    m_why->setVisible(!m_why->text().isEmpty());
    m_copy->setAccessibleName(tr("Copy %1").arg(code.code));
}

} // namespace rl
