package dev.lyceum.tutor.summary;

import dev.lyceum.tutor.checking.Mistake;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kinds of mistakes in one column, parted by spaces. */
@Converter
public class Mistakes implements AttributeConverter<List<Mistake>, String> {

    @Override
    public String convertToDatabaseColumn(List<Mistake> mistakes) {
        return mistakes.stream().map(Mistake::name).collect(Collectors.joining(" "));
    }

    @Override
    public List<Mistake> convertToEntityAttribute(String column) {
        return Stream.of(column.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Mistake::valueOf)
                .toList();
    }
}
