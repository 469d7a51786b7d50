// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/accountid.h"
#include "base/profileid.h"
#include "ui/theme/startbutton.h"
#include "ui/theme/theme.h"

#include <QColor>
#include <QList>
#include <QWidget>

#include <cstdint>

class QHBoxLayout;

namespace ui {

class AgeLabel;
class PlainLabel;
class RefreshButton;
class ScopeChooser;

/// Profile, region and acting account, always in view, with the age of what is shown and the two
/// actions of the moment. Where room is short, names are left out before codes and ids, then texts
/// beside pictures and captions. It only shows and asks: the window decides.
class ScopeBar : public QWidget
{
    Q_OBJECT

public:
    struct ProfileEntry {
        base::ProfileId id;
        QString name;
        QString note; ///< "simulator", or why it cannot be used
        bool usable = true;
        QColor colour{}; ///< the profile's own; invalid for none
    };
    struct AccountEntry {
        base::AccountId id;
        QString name; ///< "This account", "Member account"
    };

    explicit ScopeBar(const Theme &theme, QWidget *parent = nullptr);

    void setProfiles(const QList<ProfileEntry> &profiles);
    void setCurrentProfile(const base::ProfileId &profile);
    /// From now on the profiles end with a row that leads to their list.
    void offerManagement();
    /// Region code and name, in the order to show; `current` may be a region that is not in the
    /// list.
    void setRegions(const QList<QPair<QString, QString>> &regions, const QString &current);
    void setAccounts(const QList<AccountEntry> &accounts, const base::AccountId &current);
    /// Why the list of accounts holds only one: first line of the list, which cannot be chosen,
    /// and whole as a tool tip and to screen readers. After setAccounts().
    void setAccountsNote(const QString &note);
    void setUpdatedText(const QString &text, Tone tone);
    /// Off where another age stands: that of the board's jobs.
    void setUpdatedVisible(bool visible);
    void setRefreshing(bool refreshing);
    /// Text and state of the start button; a disabled one says why in its tool tip.
    void setStart(const QString &text, bool enabled, const QString &reason);
    void setStartVisible(bool visible);

    [[nodiscard]] QPushButton *startButton() const { return m_start; }
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void profileChosen(const base::ProfileId &profile);
    void manageProfilesRequested();
    void regionChosen(const QString &region);
    void accountChosen(const base::AccountId &account);
    void otherAccountRequested();
    void otherRegionRequested();
    void refreshRequested();
    void startRequested();

protected:
    bool event(QEvent *event) override;

private:
    enum LeftOut : std::uint8_t { Nothing, Texts, Captions };
    void fitParts();
    void fitChoosers();
    [[nodiscard]] int wholeWidth() const;
    [[nodiscard]] int captionsWidth() const;
    [[nodiscard]] QIcon iconOf(const ProfileEntry &profile) const;
    [[nodiscard]] ScopeChooser *addChooser(QHBoxLayout &layout, const QString &label,
                                           const QString &objectName, const QString &description);
    void addButtons(QHBoxLayout &layout);
    void onProfile(int row);
    void onRegion(int row);
    void onAccount(int row);

    const Theme &m_theme;
    ScopeChooser *m_profile;
    ScopeChooser *m_region;
    ScopeChooser *m_account;
    QList<PlainLabel *> m_captions;
    AgeLabel *m_updated;
    RefreshButton *m_refresh;
    StartButton *m_start = nullptr;
    bool m_isManagementOffered = false;
    LeftOut m_left = Nothing;
    int m_profileRow = -1;
    int m_regionRow = 0;
    int m_accountRow = 0;
};

} // namespace ui
