import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Found, lookUp } from './look-up.js';

export interface ComboboxProps {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly code: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly source: string;
  /** What to read out for 0, 1, 2 … suggestions. */
  readonly statuses: readonly string[];
}

interface State {
  readonly text: string;
  readonly code: string;
  readonly found: readonly Found[];
  readonly open: boolean;
  /** Index of the marked suggestion; -1 for none. */
  readonly marked: number;
}

const PAUSE_MS = 150;

/** ARIA 1.2 combobox with list suggestions: focus stays in the field, the arrows move a mark. */
export function Combobox(props: ComboboxProps): VNode {
  const [state, setState] = useState<State>({
    text: props.text,
    code: props.code,
    found: [],
    open: false,
    marked: -1,
  });
  const change = (part: Partial<State>): void => setState((before) => ({ ...before, ...part }));
  const asked = useRef(props.text);
  useEffect(() => {
    if (state.text === asked.current) return;
    asked.current = state.text;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void lookUp(props.source, state.text, stop.signal).then((found) => {
        if (found) change({ found, open: found.length > 0, marked: -1 });
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [state.text]);
  const choose = (entry: Found): void => {
    asked.current = entry.label;
    change({ text: entry.label, code: entry.code, open: false, marked: -1 });
  };
  return (
    <>
      <input
        id={props.id}
        name={props.name}
        type="text"
        role="combobox"
        autocomplete="off"
        dir="auto"
        aria-autocomplete="list"
        aria-expanded={state.open}
        aria-controls={`${props.id}-list`}
        aria-activedescendant={state.marked < 0 ? undefined : `${props.id}-${state.marked}`}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid ? 'true' : undefined}
        value={state.text}
        onInput={(event) => change({ text: event.currentTarget.value, code: '' })}
        onKeyDown={(event) => onKey(event, state, change, choose)}
        onBlur={() => change({ open: false, marked: -1 })}
      />
      <input type="hidden" name={`${props.name}_code`} value={state.code} />
      <ul id={`${props.id}-list`} role="listbox" aria-labelledby={props.id} hidden={!state.open}>
        {state.found.map((entry, index) => (
          <li
            key={entry.code}
            id={`${props.id}-${index}`}
            role="option"
            aria-selected={index === state.marked}
            // Before the field loses the focus, which would close the list under the finger.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(entry)}
          >
            {entry.label}
          </li>
        ))}
      </ul>
      <span class="vh" role="status">
        {asked.current !== '' && state.code === '' && state.open
          ? (props.statuses[Math.min(state.found.length, props.statuses.length - 1)] ?? '')
          : ''}
      </span>
    </>
  );
}

function onKey(
  event: TargetedKeyboardEvent<HTMLInputElement>,
  state: State,
  change: (part: Partial<State>) => void,
  choose: (entry: Found) => void,
): void {
  const count = state.found.length;
  const entry = state.found[state.marked];
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp': {
      if (count === 0) return;
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const from = state.marked < 0 && step < 0 ? 0 : state.marked;
      change({ open: true, marked: (from + step + count) % count });
      return;
    }
    case 'Enter':
      if (!state.open || !entry) return;
      event.preventDefault();
      choose(entry);
      return;
    case 'Escape':
      if (!state.open) return;
      event.preventDefault();
      change({ open: false, marked: -1 });
      return;
    default:
  }
}
