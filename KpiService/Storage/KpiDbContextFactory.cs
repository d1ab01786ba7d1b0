using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace KpiService.Storage;

/// <summary>Gives <c>dotnet ef</c> a context without starting the service.</summary>
internal sealed class KpiDbContextFactory : IDesignTimeDbContextFactory<KpiDbContext>
{
    public KpiDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<KpiDbContext>().UseSqlite("Data Source=design.db").Options);
}
