import { Upload } from 'lucide';
import { useRef } from 'preact/hooks';
import { Icon } from '@/components/icons/Icon';

export interface FileButtonProps {
  readonly label: string;
  readonly disabled?: boolean;
  /** A JSON file was chosen. */
  readonly onFile: (file: File) => void;
}

/** A button by which a JSON file is chosen. */
export function FileButton({ label, disabled = false, onFile }: FileButtonProps) {
  const inputRef = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" disabled={disabled} onClick={() => inputRef.current?.click()}>
        <Icon icon={Upload} />
        {label}
      </button>
      <input
        ref={inputRef}
        type="file"
        hidden
        accept=".json,.jsonld,application/json"
        aria-label={label}
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (file) onFile(file);
          // The same file can be chosen again after it was corrected.
          input.value = '';
        }}
      />
    </>
  );
}
