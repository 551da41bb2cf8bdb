import type { ReactNode } from 'react';
import { Accordion } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ListedMember } from '../../api/listed-member.js';
import type { CivilDate } from '../../api/scalars.js';
import { Growth } from '../../shell/growth.js';
import { useText } from '../../text/use-text.js';
import type { Column } from './columns.js';
import classes from './board.module.css';
import { MemberCard } from '../../member/member-card.js';

export interface BoardProps {
  columns: Column[];
  today: CivilDate;
  /** Whether a search leaves people out: an empty column then says something else. */
  isSearched: boolean;
  /** What can be done for a member, at the foot of the card. */
  renderAct(member: ListedMember): ReactNode;
}

/** Columns side by side where there is room for them, else one under another, each to open or close. */
export function Board(props: BoardProps) {
  const isWide = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false });
  return isWide ? <WideBoard {...props} /> : <NarrowBoard {...props} />;
}

function WideBoard({ columns, today, isSearched, renderAct }: BoardProps) {
  const text = useText();
  return (
    <div className={classes.board}>
      {columns.map((column) => (
        <section key={column.key} aria-labelledby={`column-${column.key}`} className={classes.column}>
          <div className={classes.head}>
            <Growth stage={column.stage} size={64} />
            <h2 id={`column-${column.key}`} className={classes.title}>
              {text(`column.${column.key}`)} <ColumnCount column={column} />
            </h2>
            <p className={classes.hint}>{text(`column.${column.key}.hint`)}</p>
          </div>
          <ColumnList column={column} today={today} isSearched={isSearched} renderAct={renderAct} />
        </section>
      ))}
    </div>
  );
}

function NarrowBoard({ columns, today, isSearched, renderAct }: BoardProps) {
  const text = useText();
  const filled = columns.filter(({ members }) => members.length > 0).map(({ key }) => key);
  return (
    <Accordion
      multiple
      order={2}
      defaultValue={filled.includes('TRIAL') ? ['TRIAL'] : filled.slice(0, 1)}
      classNames={{
        item: classes.item,
        control: classes.control,
        label: classes.label,
        content: classes.panel,
      }}
    >
      {columns.map((column) => (
        <Accordion.Item key={column.key} value={column.key}>
          <Accordion.Control icon={<Growth stage={column.stage} size={40} />}>
            <span className={classes.title}>
              {text(`column.${column.key}`)} <ColumnCount column={column} />
            </span>
          </Accordion.Control>
          <Accordion.Panel>
            <p className={classes.hint}>{text(`column.${column.key}.hint`)}</p>
            <ColumnList column={column} today={today} isSearched={isSearched} renderAct={renderAct} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

function ColumnCount({ column }: { column: Column }) {
  const text = useText();
  return (
    <span className={classes.count}>
      <span aria-hidden="true">{column.members.length}</span>
      <span className="visually-hidden">{text('column.count', { count: column.members.length })}</span>
    </span>
  );
}

interface ColumnListProps extends Pick<BoardProps, 'today' | 'isSearched' | 'renderAct'> {
  column: Column;
}

function ColumnList({ column, today, isSearched, renderAct }: ColumnListProps) {
  const text = useText();
  if (column.members.length === 0) {
    return <p className={classes.empty}>{text(isSearched ? 'column.noneFound' : 'column.empty')}</p>;
  }
  return (
    <ul className={classes.list}>
      {column.members.map((member) => (
        <li key={member.id}>
          <MemberCard member={member} today={today} tells="coach" act={renderAct(member)} />
        </li>
      ))}
    </ul>
  );
}
