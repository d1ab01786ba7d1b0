using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiService.Storage.Migrations
{
    /// <inheritdoc />
    public partial class DataVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // All columns are the key: without a rowid they are stored once.
            migrationBuilder.Sql(
                """
                CREATE TABLE "ChangedIssues" (
                    "Number" INTEGER NOT NULL,
                    "InstanceId" INTEGER NOT NULL,
                    "IssueId" INTEGER NOT NULL,
                    CONSTRAINT "PK_ChangedIssues" PRIMARY KEY ("Number", "InstanceId", "IssueId")
                ) WITHOUT ROWID;
                """);

            migrationBuilder.CreateTable(
                name: "DataVersions",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false),
                    Parts = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataVersions", x => x.Number);
                });

            // The version that the data have now is where the first reader goes on from.
            migrationBuilder.Sql(
                """
                INSERT INTO DataVersions (Number, Value, Parts)
                SELECT CAST(Value AS INTEGER), Value, 8 FROM Meta WHERE Name = 'data_version';
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ChangedIssues");

            migrationBuilder.DropTable(
                name: "DataVersions");
        }
    }
}
