using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Storage;

/// <summary>The database: raw facts from Jira and the bookkeeping of the sync. Anything computed is derived elsewhere.</summary>
public sealed class KpiDbContext(DbContextOptions<KpiDbContext> options) : DbContext(options)
{
    public DbSet<InstanceRow> Instances => Set<InstanceRow>();
    public DbSet<ProjectRow> Projects => Set<ProjectRow>();
    public DbSet<ProjectCursorRow> ProjectCursors => Set<ProjectCursorRow>();
    public DbSet<IssueTypeRow> IssueTypes => Set<IssueTypeRow>();
    public DbSet<StatusRow> Statuses => Set<StatusRow>();
    public DbSet<FieldRow> Fields => Set<FieldRow>();
    public DbSet<BoardRow> Boards => Set<BoardRow>();
    public DbSet<BoardColumnRow> BoardColumns => Set<BoardColumnRow>();
    public DbSet<BoardProjectRow> BoardProjects => Set<BoardProjectRow>();
    public DbSet<BoardIssueRow> BoardIssues => Set<BoardIssueRow>();
    public DbSet<BoardSprintRow> BoardSprints => Set<BoardSprintRow>();
    public DbSet<SprintRow> Sprints => Set<SprintRow>();
    public DbSet<IssueRow> Issues => Set<IssueRow>();
    public DbSet<OldKeyRow> OldKeys => Set<OldKeyRow>();
    public DbSet<ChangeRow> Changes => Set<ChangeRow>();
    public DbSet<ChangeFieldRow> ChangeFields => Set<ChangeFieldRow>();
    public DbSet<UnreadRow> Unread => Set<UnreadRow>();
    public DbSet<SyncRunRow> SyncRuns => Set<SyncRunRow>();
    public DbSet<SyncLockRow> SyncLocks => Set<SyncLockRow>();
    public DbSet<MetaRow> Meta => Set<MetaRow>();
    public DbSet<DataVersionRow> DataVersions => Set<DataVersionRow>();
    public DbSet<ChangedIssueRow> ChangedIssues => Set<ChangedIssueRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Instant>().HaveConversion<InstantConverter>();
        configurationBuilder
            .Properties<IReadOnlyList<string>>()
            .HaveConversion<JsonConverter<IReadOnlyList<string>>, JsonComparer<IReadOnlyList<string>>>();
        configurationBuilder
            .Properties<IReadOnlyList<long>>()
            .HaveConversion<JsonConverter<IReadOnlyList<long>>, JsonComparer<IReadOnlyList<long>>>();
        configurationBuilder
            .Properties<IReadOnlyDictionary<string, double>>()
            .HaveConversion<JsonConverter<IReadOnlyDictionary<string, double>>, JsonComparer<IReadOnlyDictionary<string, double>>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<InstanceRow>().HasIndex(r => r.Name).IsUnique();
        modelBuilder.Entity<ProjectRow>().HasKey(r => new { r.InstanceId, r.Id });
        modelBuilder.Entity<ProjectRow>().HasIndex(r => new { r.InstanceId, r.Key });
        modelBuilder.Entity<ProjectCursorRow>().HasKey(r => new { r.InstanceId, r.ProjectId });
        modelBuilder.Entity<IssueTypeRow>().HasKey(r => new { r.InstanceId, r.Id });
        modelBuilder.Entity<StatusRow>().HasKey(r => new { r.InstanceId, r.Id });
        modelBuilder.Entity<FieldRow>().HasKey(r => new { r.InstanceId, r.Id });
        modelBuilder.Entity<BoardRow>().HasKey(r => new { r.InstanceId, r.Id });
        modelBuilder
            .Entity<BoardColumnRow>()
            .HasKey(r => new
            {
                r.InstanceId,
                r.BoardId,
                r.Position,
            });
        modelBuilder
            .Entity<BoardProjectRow>()
            .HasKey(r => new
            {
                r.InstanceId,
                r.BoardId,
                r.ProjectId,
            });
        modelBuilder
            .Entity<BoardIssueRow>()
            .HasKey(r => new
            {
                r.InstanceId,
                r.BoardId,
                r.IssueId,
            });
        modelBuilder
            .Entity<BoardSprintRow>()
            .HasKey(r => new
            {
                r.InstanceId,
                r.BoardId,
                r.SprintId,
            });
        modelBuilder.Entity<SprintRow>().HasKey(r => new { r.InstanceId, r.Id });
        modelBuilder.Entity<IssueRow>().HasKey(r => new { r.InstanceId, r.Id });
        modelBuilder.Entity<IssueRow>().HasIndex(r => new { r.InstanceId, r.Key });
        modelBuilder.Entity<IssueRow>().HasIndex(r => new { r.InstanceId, r.ProjectId });
        foreach (var attribute in IssueAttributes.All)
        {
            if (attribute.IsList)
                modelBuilder.Entity<IssueRow>().IndexerProperty<IReadOnlyList<string>>(attribute.Column).IsRequired();
            else
                modelBuilder.Entity<IssueRow>().IndexerProperty<string?>(attribute.Column);
        }

        modelBuilder.Entity<OldKeyRow>().HasKey(r => new { r.InstanceId, r.Key });
        modelBuilder
            .Entity<ChangeRow>()
            .HasKey(r => new
            {
                r.InstanceId,
                r.IssueId,
                r.HistoryId,
                r.Position,
            });
        modelBuilder
            .Entity<ChangeFieldRow>()
            .HasIndex(r => new
            {
                r.InstanceId,
                r.Field,
                r.FieldId,
            })
            .IsUnique();
        modelBuilder
            .Entity<UnreadRow>()
            .HasKey(r => new
            {
                r.InstanceId,
                r.Record,
                r.RecordId,
                r.Field,
            });
        modelBuilder.Entity<SyncLockRow>().Property(r => r.Id).ValueGeneratedNever();
        modelBuilder.Entity<MetaRow>().HasKey(r => r.Name);
        modelBuilder.Entity<DataVersionRow>().HasKey(r => r.Number);
        modelBuilder.Entity<DataVersionRow>().Property(r => r.Number).ValueGeneratedNever();
        modelBuilder
            .Entity<ChangedIssueRow>()
            .HasKey(r => new
            {
                r.Number,
                r.InstanceId,
                r.IssueId,
            });
    }
}
