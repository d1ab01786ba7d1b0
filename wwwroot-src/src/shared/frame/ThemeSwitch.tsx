import { useStore } from "../../state/store";
import { chooseTheme, type Theme, theme } from "../../state/theme";
import { MoonIcon, SunIcon, SystemIcon } from "../icons";

const choices: { value: Theme; text: string; Icon: typeof SunIcon }[] = [
  { value: "light", text: "Light", Icon: SunIcon },
  { value: "system", text: "As the system", Icon: SystemIcon },
  { value: "dark", text: "Dark", Icon: MoonIcon },
];

export function ThemeSwitch() {
  const current = useStore(theme);
  return (
    <div class="theme-switch" role="group" aria-label="Theme">
      {choices.map(({ value, text, Icon }) => (
        <button
          key={value}
          type="button"
          title={text}
          aria-label={text}
          aria-pressed={current === value}
          onClick={() => chooseTheme(value)}
        >
          <Icon />
        </button>
      ))}
    </div>
  );
}
