using KpiService.Storage;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Tests.Storage;

public sealed class SchemaVersionTests
{
    [Fact]
    public void The_migrations_are_known_without_EF_Core()
    {
        using var context = new KpiDatabase("unused.db").CreateContext();
        Assert.Equal(context.Database.GetMigrations(), SchemaVersion.Migrations);
    }
}
