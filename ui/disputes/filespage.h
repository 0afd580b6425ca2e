// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace rl {

class FilesModel;
class PlainTable;

// The files of a case from both sides. Files are added by the button or dropped on the case.
class FilesPage : public QWidget
{
    Q_OBJECT

public:
    static constexpr qint64 largestFile = 25'000'000; // bytes; the database keeps them

    explicit FilesPage(QWidget *parent = nullptr);

    void showCase(const CaseFile &file);
    // Reads them aside, then wants them attached to the case that is shown now.
    void addFiles(const QStringList &paths);

Q_SIGNALS:
    void attachWanted(const QUuid &caseId, const rl::CaseFileEntry &entry,
                      const QByteArray &content);
    void saveWanted(const rl::CaseFileEntry &entry);
    void failed(const QString &what);

private:
    void chooseFiles();
    void save();

    FilesModel *m_model;
    PlainTable *m_table;
    QComboBox *m_side;
    QPushButton *m_save;
    QUuid m_case;
};

} // namespace rl
