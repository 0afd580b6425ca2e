// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/savefile.h"

#include "page/pdffile.h"

#include <QFileDialog>
#include <QStandardPaths>
#include <QtConcurrent>

namespace rl {

void saveFile(QWidget *window, const QString &title, const QString &name, const QByteArray &content,
              std::function<void(const Outcome &, const QString &path)> done)
{
    auto *dialog = new QFileDialog(window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, window,
                     [window, content, done = std::move(done)](const QString &path) {
                         QtConcurrent::run([content, path] {
                             return writeWhole(content, path);
                         }).then(window, [done, path](const Outcome &saved) { done(saved, path); });
                     });
    dialog->open();
}

} // namespace rl
