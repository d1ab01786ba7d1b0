using KpiService.Domain.Time;
using KpiService.Web.Csv;

namespace KpiService.Tests.Web;

public sealed class CsvWriterTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("\"=1+1\"", "\"'\"\"=1+1\"\"\"")]
    [InlineData("ok;=1+1", "ok;'=1+1")]
    [InlineData("ok; @SUM(1);-2", "ok;' @SUM(1);'-2")]
    [InlineData("a;\"=1\"", "\"a;'\"\"=1\"\"\"")]
    [InlineData("two\r\n+lines", "\"two\r\n'+lines\"")]
    [InlineData("tab\t=1", "tab\t'=1")]
    [InlineData("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"")]
    public void A_text_that_a_spreadsheet_would_run_gets_an_apostrophe(string text, string cell) =>
        Assert.Equal(cell, Written(csv => csv.Text(text)));

    [Theory]
    [InlineData("plain - text", "plain - text")]
    [InlineData("a;b; c - d", "a;b; c - d")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("nul\0byte", "nulbyte")]
    [InlineData("\0=1", "'=1")]
    [InlineData("Grüße 日本 🎉", "Grüße 日本 🎉")]
    [InlineData(null, "")]
    public void Texts_are_quoted_as_RFC_4180_says(string? text, string cell) => Assert.Equal(cell, Written(csv => csv.Text(text)));

    [Fact]
    public void Each_element_of_a_list_is_as_a_text_of_its_own() =>
        Assert.Equal("ok;'=1+1;'@x", Written(csv => csv.List(["ok", "=1+1", "@x"])));

    [Fact]
    public void Cells_are_joined_by_commas_and_rows_end_with_CRLF() =>
        Assert.Equal(
            "a,,1;2,0.1,1970-01-01T00:00:00.005Z,-3\r\nb\r\n",
            Written(csv =>
            {
                csv.Text("a").Text(null).Ids([1, 2]).Number(0.1).Time(new Instant(5)).Number(-3L).EndRow();
                csv.Text("b").EndRow();
            })
        );

    private static string Written(Action<CsvWriter> write)
    {
        using var text = new StringWriter();
        write(new CsvWriter(text));
        return text.ToString();
    }
}
