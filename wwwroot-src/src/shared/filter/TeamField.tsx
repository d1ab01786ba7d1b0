import { Select } from "../Select";

interface TeamFieldProps {
  teams: { name: string }[];
  team: string;
  onChange: (team: string) => void;
}

/** Absent where no teams are configured. */
export function TeamField({ teams, team, onChange }: TeamFieldProps) {
  if (teams.length === 0 && team === "") return null;
  const names = teams.map((each) => each.name);
  return (
    <Select label="Team" value={team} set={team !== ""} onChange={onChange}>
      <option value="">All teams</option>
      {(team === "" || names.includes(team) ? names : [...names, team]).map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </Select>
  );
}
