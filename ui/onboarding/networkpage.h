// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/steppage.h"

class QLineEdit;
class QRadioButton;
class QSlider;
class QSpinBox;

namespace rl {

class CodeCard;
class NetworkChooser;

// Step 3: the network, which calls are forwarded and after how long, and the code that comes of it.
class NetworkPage final : public StepPage
{
    Q_OBJECT

public:
    explicit NetworkPage(SetupWizardModel &model, QWidget *parent = nullptr);

    void enter() override;

protected:
    bool leave() override;
    void refresh() override;
    void showProblem() override;

private:
    QRadioButton *addMode(ForwardingMode mode, const QString &name);
    void setRing(int seconds);
    void showRing();
    void showPreview();

    NetworkChooser *m_network;
    QButtonGroup *m_modes;
    QRadioButton *m_all;
    QRadioButton *m_some;
    QWidget *m_ringRow;
    QSlider *m_slider;
    QSpinBox *m_seconds;
    QLabel *m_ringNote;
    QLineEdit *m_destination;
    QLabel *m_destinationNote;
    CodeCard *m_preview;
    QLabel *m_missing;
};

} // namespace rl
