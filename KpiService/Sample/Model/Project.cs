using System.Globalization;

namespace KpiService.Sample.Model;

/// <summary>A project and its only board, whose filter is the whole project.</summary>
internal sealed class Project(int index, string key, string name, bool kanban)
{
    public int Index { get; } = index;
    public string Id { get; } = (10_000 + index).ToString(CultureInfo.InvariantCulture);
    public string Key { get; } = key;
    public string Name { get; } = name;
    public bool Kanban { get; } = kanban;
    public int BoardId => Index + 1;
    public int FilterId => 10_100 + Index;
    public string BoardName => Key + " board";
    public List<Sprint> Sprints { get; } = [];
    public int LastNumber { get; set; }
}
