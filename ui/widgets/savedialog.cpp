// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/savedialog.h"

#include "page/pdffile.h"

#include <QFileDialog>
#include <QStandardPaths>
#include <QtConcurrent>

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

void writeMade(std::function<QByteArray()> make, const QString &path, QObject *context,
               std::function<void(const Outcome &, const QString &path)> done)
{
    QtConcurrent::run([make = std::move(make), path] {
        return writeWhole(make(), path);
    }).then(context, [done = std::move(done), path](const Outcome &saved) { done(saved, path); });
}

} // namespace rl
