using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiService.Storage.Migrations
{
    /// <inheritdoc />
    public partial class RealJiras : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ReadError",
                table: "Sprints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BoardsError",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ArchivedAt",
                table: "Issues",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CategoryChanged",
                table: "Issues",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ChangelogDisagreed",
                table: "Issues",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ChangelogError",
                table: "Issues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HasEpicName",
                table: "Issues",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "OutOfSearchSince",
                table: "Issues",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SprintsError",
                table: "Boards",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BoardSprints",
                columns: table => new
                {
                    InstanceId = table.Column<int>(type: "INTEGER", nullable: false),
                    BoardId = table.Column<long>(type: "INTEGER", nullable: false),
                    SprintId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardSprints", x => new { x.InstanceId, x.BoardId, x.SprintId });
                });

            migrationBuilder.CreateTable(
                name: "Unread",
                columns: table => new
                {
                    InstanceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Record = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordId = table.Column<long>(type: "INTEGER", nullable: false),
                    Field = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false),
                    Required = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Unread", x => new { x.InstanceId, x.Record, x.RecordId, x.Field });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BoardSprints");

            migrationBuilder.DropTable(
                name: "Unread");

            migrationBuilder.DropColumn(
                name: "ReadError",
                table: "Sprints");

            migrationBuilder.DropColumn(
                name: "BoardsError",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "CategoryChanged",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "ChangelogDisagreed",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "ChangelogError",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "HasEpicName",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "OutOfSearchSince",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "SprintsError",
                table: "Boards");
        }
    }
}
