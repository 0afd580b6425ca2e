// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/savedialog.h"

#include <QFileDialog>
#include <QStandardPaths>

namespace rl {

void askWhereToSave(QWidget *window, const QString &title, const QString &name, QObject *context,
                    std::function<void(const QString &path)> write)
{
    auto *dialog = new QFileDialog(window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, context, std::move(write));
    dialog->open();
}

} // namespace rl
