import { type RefObject, useEffect, useRef, useState } from 'react';
import { MemberPicker } from './member-picker';

type Props = {
  label: string;
  help?: string;
  except: readonly string[];
  onAdd: (memberId: string, name: string) => void;
  inputRef?: RefObject<HTMLInputElement | null>;
  size?: 'small' | 'medium';
};

/** One person after another: once someone is chosen, the field is empty, and keeps the focus for the next name. */
export function MemberAdder({ label, help, except, onAdd, inputRef, size }: Props) {
  const own = useRef<HTMLInputElement>(null);
  const field = inputRef ?? own;
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field is a ref
  useEffect(() => {
    if (round > 0) field.current?.focus();
  }, [round]);
  return (
    <MemberPicker
      key={round}
      label={label}
      {...(help ? { help } : {})}
      {...(size ? { size } : {})}
      value={null}
      except={except}
      onChange={(memberId, member) => {
        if (!memberId) return;
        onAdd(memberId, member?.name ?? '');
        setRound(round + 1);
      }}
      inputRef={field}
    />
  );
}
