// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace rl {

class MainWindow;
class Theme;

// What a step has at hand.
struct TourPlace
{
    MainWindow &window;
    Theme &theme;
    QString folder;
    QStringList papers; // files that a step left in the folder, to be printed
};

// One step of the tour: what the hand does, and how one sees that it is done. Neither blocks.
struct TourStep
{
    QString name; // of its picture: "open-case"; empty: no picture
    std::function<void(TourPlace &)> act; // empty: only waits
    std::function<bool(TourPlace &)> done; // empty: at once
    double ratio = 1.0; // device pixels per pixel of the picture
};

std::vector<TourStep> tourSteps();

} // namespace rl
