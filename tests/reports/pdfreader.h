// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace rl {

// What other programs see in a PDF: poppler and qpdf, not the library that wrote it.
struct PdfReading
{
    QString text; // of all pages, as pdftotext lays it out
    QStringList pages;
    QMap<QString, QByteArray> attachments; // by name, as pdfdetach saves them
    bool sound = false; // qpdf --check found nothing
    QString problem; // set when a tool is missing or failed
};

PdfReading readPdf(const QByteArray &pdf);

} // namespace rl
