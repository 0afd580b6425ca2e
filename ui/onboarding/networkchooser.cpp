// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/networkchooser.h"

#include "onboarding/telephonywords.h"
#include "simbrand.h"
#include "widgets/labels.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace rl {

NetworkChooser::NetworkChooser(SetupWizardModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_brand(new QLineEdit(this))
    , m_network(new QComboBox(this))
    , m_advice(makeLabel(Type::Body, this, LabelColour::Muted))
{
    m_brand->setObjectName(QStringLiteral("brand"));
    m_brand->setPlaceholderText(tr("As on the bill, or the number on the card (ICCID)"));
    m_network->setObjectName(QStringLiteral("network"));
    m_network->addItem(tr("Not known yet"), -1);
    for (const MobileCarrier carrier :
         {MobileCarrier::TMobile, MobileCarrier::Att, MobileCarrier::Verizon, MobileCarrier::Sprint,
          MobileCarrier::OtherGsm, MobileCarrier::OtherCdma, MobileCarrier::International})
        m_network->addItem(telephonywords::network(carrier), int(carrier));
    m_advice->setWordWrap(true);
    QStringList names;
    for (const SimBrand &brand : simBrands())
        names << brand.name.toString();
    auto *completer = new QCompleter(names, m_brand);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_brand->setCompleter(completer);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Brand"), m_brand);
    form->addRow(tr("Net&work"), m_network);
    form->addRow(m_advice);
    setFocusProxy(m_brand);

    connect(m_brand, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text != m_model.answers().brand)
            m_model.chooseBrand(text.trimmed());
    });
    connect(m_network, &QComboBox::activated, this, [this] {
        const int chosen = m_network->currentData().toInt();
        m_model.change([chosen](WizardState &state) {
            state.network =
                chosen < 0 ? std::nullopt : std::optional(static_cast<MobileCarrier>(chosen));
        });
    });
    refresh();
}

void NetworkChooser::refresh()
{
    const WizardState &answers = m_model.answers();
    if (m_brand->text().trimmed() != answers.brand)
        m_brand->setText(answers.brand);
    m_network->setCurrentIndex(m_network->findData(answers.network ? int(*answers.network) : -1));
    m_advice->setText(m_model.brandAdvice());
    m_advice->setVisible(!m_advice->text().isEmpty());
    setEnabled(!m_model.forwarding().isConfirmed()); // what is active is undone first
}

} // namespace rl
