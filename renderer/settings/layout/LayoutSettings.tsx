import { useMemo } from 'react';
import { type LayoutProfile, STANDARD_PROFILE } from '#shared/gbt9704/profile';
import type { OfficeSettings } from '#shared/model/office';
import { SAMPLE_DOCUMENTS } from '#shared/sample/documents';
import { PagedPreview } from '../../preview/PagedPreview';
import { DepartureList } from './DepartureList';
import { ProfileChoice } from './ProfileChoice';
import { ProfileForm } from './ProfileForm';
import { TemplateList } from './TemplateList';
import { useProfiles } from './use-profiles';
import './layout.css';

/** The standard, or the office's own habits, with a page as it then looks; always said which is which. */
export function LayoutSettings({ office }: { office: OfficeSettings }) {
  const own = useProfiles(office);
  const { profile } = own;
  const isStandard = profile.id === STANDARD_PROFILE.id;
  return (
    <div className="layout-settings">
      <div>
        <h2>用哪一套版面</h2>
        <ProfileChoice own={own} />
        {isStandard ? (
          <p className="hint">
            国家标准：上白边37毫米、左白边28毫米，每页22行、每行28字，3号仿宋，页码单右双左。其中字体产品名、行距数值是为达到标准而选定的。
          </p>
        ) : (
          <>
            <DepartureList profile={profile} />
            <ProfileForm profile={profile} onChange={own.change} />
          </>
        )}
        <TemplateList />
      </div>
      <LivePage profile={profile} />
    </div>
  );
}

/** A paper of the sample on its pages, drawn anew with every change of the profile. */
function LivePage({ profile }: { profile: LayoutProfile }) {
  const options = useMemo(() => ({ profile, sample: true }), [profile]);
  return (
    <section className="layout-live" aria-label="按这套版面的样张">
      <PagedPreview document={SAMPLE_DOCUMENTS.notice.document} options={options} />
    </section>
  );
}
