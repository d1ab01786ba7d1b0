using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiService.Storage.Migrations
{
    /// <inheritdoc />
    public partial class HistoriesWithoutPeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // "KPIS" in the head of the file: from here on a database of ours is known by it.
            migrationBuilder.Sql("PRAGMA application_id = 1263552851;");

            // Which values have to go depends on the stored fields, and freed pages are emptied outside of a transaction: HistoryCleaning
            // does it after the migrations, as long as this mark stands. A database that was never written to has nothing to clean.
            migrationBuilder.Sql("INSERT INTO Meta (Name, Value) SELECT 'cleaning', 'histories' WHERE EXISTS (SELECT 1 FROM Meta);");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DELETE FROM Meta WHERE Name = 'cleaning';");
            migrationBuilder.Sql("PRAGMA application_id = 0;");
        }
    }
}
