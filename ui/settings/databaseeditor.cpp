// SPDX-License-Identifier: GPL-3.0-or-later
#include "databaseeditor.h"

#include "formfield.h"
#include "widgets/banner.h"
#include "widgets/labels.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace rl {

namespace {

QString sslText(const QString &mode)
{
    if (mode == u"verify-full")
        return DatabaseEditor::tr("Encrypted, and it is the right server (verify-full)");
    if (mode == u"verify-ca")
        return DatabaseEditor::tr("Encrypted, signed by whom we trust (verify-ca)");
    if (mode == u"require")
        return DatabaseEditor::tr("Encrypted, whoever it is (require)");
    if (mode == u"disable")
        return DatabaseEditor::tr("Not encrypted (disable)");
    return DatabaseEditor::tr("Encrypted if it happens to be (%1)").arg(mode);
}

} // namespace

DatabaseEditor::DatabaseEditor(DatabaseSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_paste(new FormField(tr("Paste the address here"), QStringLiteral("paste"), this))
    , m_name(new FormField(tr("Name"), QStringLiteral("name"), this))
    , m_host(new FormField(tr("Server"), QStringLiteral("host"), this))
    , m_database(new FormField(tr("Database"), QStringLiteral("database"), this))
    , m_user(new FormField(tr("Login"), QStringLiteral("user"), this))
    , m_password(new FormField(tr("Password"), QStringLiteral("password"), this))
    , m_sslMode(new QComboBox)
    , m_encryption(new FormField(tr("Encryption"), m_sslMode, QStringLiteral("sslMode"), this))
    , m_caFile(new FormField(tr("Certificate authority's file (optional)"),
                             QStringLiteral("caFile"), this))
    , m_remarks(makeLabel(Type::Body, this, LabelColour::Muted))
    , m_proposal(new Banner(this))
{
    build();
    connectParts();
    refresh();
}

void DatabaseEditor::build()
{
    m_paste->setHint(tr("postgresql://… or host=… dbname=…; the password goes to its own field."));
    m_paste->line()->setPlaceholderText(QStringLiteral("postgresql://"));
    m_name->line()->setPlaceholderText(tr("As you call it"));
    m_host->setHint(tr("One, or several with commas; port 5432 unless it says another."));
    m_password->line()->setEchoMode(QLineEdit::Password);
    for (const QString &mode : sslModes())
        m_sslMode->addItem(sslText(mode), mode);
    auto *choose = new QPushButton(tr("Choose…"), this);
    choose->setObjectName(QStringLiteral("chooseCaFile"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &DatabaseEditor::chooseCaFile);
    m_caFile->addBeside(choose);
    m_remarks->setObjectName(QStringLiteral("remarks"));
    m_remarks->setWordWrap(true);
    m_proposal->setObjectName(QStringLiteral("proposal"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::L);
    grid->setVerticalSpacing(Space::M);
    grid->addWidget(m_paste, 0, 0, 1, 2);
    grid->addWidget(m_name, 1, 0, Qt::AlignTop);
    grid->addWidget(m_host, 1, 1, Qt::AlignTop);
    grid->addWidget(m_database, 2, 0, Qt::AlignTop);
    grid->addWidget(m_user, 2, 1, Qt::AlignTop);
    grid->addWidget(m_password, 3, 0, Qt::AlignTop);
    grid->addWidget(m_encryption, 3, 1, Qt::AlignTop);
    grid->addWidget(m_caFile, 4, 0, 1, 2);
    grid->addWidget(m_proposal, 5, 0, 1, 2);
    grid->addWidget(m_remarks, 6, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
}

void DatabaseEditor::connectParts()
{
    const auto edited = [this](FormField *field, void (DatabaseSettings::*set)(const QString &)) {
        connect(field->line(), &QLineEdit::textEdited, &m_settings, set);
        connect(field->line(), &QLineEdit::returnPressed, &m_settings, &DatabaseSettings::test);
    };
    edited(m_name, &DatabaseSettings::setName);
    edited(m_host, &DatabaseSettings::setHosts);
    edited(m_database, &DatabaseSettings::setDatabase);
    edited(m_user, &DatabaseSettings::setUser);
    edited(m_password, &DatabaseSettings::setPassword);
    edited(m_caFile, &DatabaseSettings::setCaFile);
    connect(m_sslMode, &QComboBox::activated, this,
            [this] { m_settings.setSslMode(m_sslMode->currentData().toString()); });
    connect(m_paste->line(), &QLineEdit::returnPressed, this, &DatabaseEditor::readPasted);
    // What comes in one go was pasted, and is read at once; what is typed waits for Enter.
    connect(m_paste->line(), &QLineEdit::textEdited, this,
            [this, before = qsizetype(0)](const QString &text) mutable {
                const bool pasted = text.size() > before + 8;
                before = text.size();
                if (pasted)
                    readPasted();
            });
    connect(m_proposal, &Banner::triggered, &m_settings, &DatabaseSettings::acceptProposal);
    connect(&m_settings, &DatabaseSettings::changed, this, &DatabaseEditor::refresh);
}

// The address may hold the password, so that it does not stay on screen once it is read.
void DatabaseEditor::readPasted()
{
    if (m_settings.paste(m_paste->line()->text()))
        m_paste->line()->setText({});
}

void DatabaseEditor::begin()
{
    m_paste->line()->setText({});
    m_paste->line()->setFocus();
}

void DatabaseEditor::chooseCaFile()
{
    auto *dialog = new QFileDialog(this, tr("Certificate authority's file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.crt *.pem *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, &m_settings, &DatabaseSettings::setCaFile);
    dialog->open();
}

void DatabaseEditor::refresh()
{
    const DatabaseProfile &draft = m_settings.draft();
    m_paste->setMistake(m_settings.pasteMistake());
    m_name->show(draft.name);
    m_host->show(m_settings.hostText());
    m_host->setMistake(m_settings.mistake(DatabaseField::Host));
    m_database->show(draft.database);
    m_database->setMistake(m_settings.mistake(DatabaseField::Database));
    m_user->show(draft.user);
    m_user->setMistake(m_settings.mistake(DatabaseField::User));
    m_caFile->show(draft.caFile);
    if (!m_settings.hasTypedPassword() && !m_password->line()->text().isEmpty())
        m_password->line()->setText({});
    const bool pasted = m_settings.hasTypedPassword() && m_password->line()->text().isEmpty();
    m_password->line()->setPlaceholderText(pasted ? tr("Taken from the address")
                                           : m_settings.keepsPassword()
                                               ? tr("Kept; type to replace it")
                                               : QString());
    m_sslMode->setCurrentIndex(m_sslMode->findData(draft.sslMode));
    m_remarks->setText(m_settings.remarks().join(u'\n'));
    m_remarks->setVisible(!m_remarks->text().isEmpty());
    const QString proposal = m_settings.proposal();
    if (proposal.isEmpty())
        m_proposal->clear();
    else
        m_proposal->setContent(Tone::Warning, proposal, tr("Take it"));
}

} // namespace rl
