import type { VNode } from 'preact';
import { Badge, Card, Details, PostButton, Row, Rows } from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { NamedFit } from '../mentor.service.js';
import { isOver, type ListedTandem } from '../tandem.service.js';

export interface TandemPanelProps {
  readonly personId: string;
  readonly tandems: readonly ListedTandem[];
  readonly fits: readonly NamedFit[];
}

/** Who goes along with the person, and who could. */
export function TandemPanel({ personId, tandems, fits }: TandemPanelProps): VNode {
  const ui = useUi();
  const open = tandems.filter(({ tandem }) => !isOver(tandem));
  const free = fits.filter(({ id }) => !open.some(({ tandem }) => tandem.mentorId === id));
  return (
    <Card title={ui.t('tandems.mentor')}>
      {open.length === 0 && <p class="soft">{ui.t('tandems.nobody')}</p>}
      <Rows>
        {open.map(({ tandem: { id, state }, mentorName }) => (
          <Row
            key={id}
            title={<bdi>{mentorName}</bdi>}
            href="/tandems"
            end={<Badge>{ui.t(`tandems.state_${state}`)}</Badge>}
          />
        ))}
      </Rows>
      {free.length > 0 && (
        <Details summary={ui.t('tandems.suggest')}>
          <Rows>
            {free.map(({ id, name, languages, sameField, room }) => (
              <Row
                key={id}
                title={<bdi>{name}</bdi>}
                detail={
                  <>
                    {ui.t('tandems.room', { count: room })}
                    {languages.length > 0 && <> · {ui.t('tandems.same_language')}</>}
                    {sameField && <> · {ui.t('tandems.same_field')}</>}
                  </>
                }
                end={
                  <PostButton action={`/people/${personId}/tandems`} fields={{ mentorId: id }}>
                    {ui.t('tandems.ask')}
                  </PostButton>
                }
              />
            ))}
          </Rows>
        </Details>
      )}
    </Card>
  );
}
