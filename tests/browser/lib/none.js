// `none(faults)` is the assertion of most tests here: a list that should be empty, shown line by line when it is not.
import { AssertionError } from 'node:assert';

export function none(faults, shown = 12) {
  if (faults.length === 0) return;
  const rest = faults.length > shown ? [`... and ${faults.length - shown} more`] : [];
  throw new AssertionError({ message: [...faults.slice(0, shown), ...rest].join('\n'), stackStartFn: none });
}
