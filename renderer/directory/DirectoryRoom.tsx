import { Segmented } from 'antd';
import { useEffect } from 'react';
import type { OfficeSettings } from '#shared/model/office';
import { useView } from '../ui/view';
import { type DirectoryPage, openPage, PAGES, useDirectoryView } from './directory-view';
import { GroupsPage } from './groups/GroupsPage';
import { LeadersPage } from './LeadersPage';
import { MembersPage } from './members/MembersPage';
import { UnitsPage } from './units/UnitsPage';
import { WordsPage } from './words/WordsPage';
import '../ui/room.css';
import './directory.css';

const OPTIONS = Object.entries(PAGES).map(([value, label]) => ({
  value: value as DirectoryPage,
  label,
}));

/** 名录: members, leaders, units and groups, on which every field for people and units draws, and the office's dictionary. */
export default function DirectoryRoom({ office }: { office: OfficeSettings }) {
  const page = useDirectoryView((view) => view.page);
  const memberId = useView((view) => view.memberId);
  const asked = useView((view) => view.directoryAsked);
  useEffect(() => {
    if (asked === null) return;
    useView.setState({ directoryAsked: null });
    useDirectoryView.setState({ ...asked, filter: null });
  }, [asked]);
  useEffect(() => {
    if (memberId !== null) useDirectoryView.setState({ page: 'members' });
  }, [memberId]);
  return (
    <div className="directory">
      <div className="directory-pages">
        <Segmented aria-label="名录分页" options={OPTIONS} value={page} onChange={openPage} />
      </div>
      {page === 'members' && <MembersPage office={office} />}
      {page === 'leaders' && <LeadersPage />}
      {page === 'units' && <UnitsPage office={office} />}
      {page === 'groups' && <GroupsPage />}
      {page === 'words' && <WordsPage />}
    </div>
  );
}
